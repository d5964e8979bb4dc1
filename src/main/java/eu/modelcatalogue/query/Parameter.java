package eu.modelcatalogue.query;

import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter, as used for parsing and in the contract.
 *
 * @param name in the address
 * @param shape of its value
 * @param meaning for the documentation
 * @param example of a value
 * @param required whether it must be given
 */
public record Parameter(String name, Shape shape, String meaning, Object example, boolean required) {

    /** Longest list of values in one parameter, in characters. */
    public static final int LONGEST_LIST = 2_000;

    /** Longest id, in characters. */
    public static final int LONGEST_ID = 200;

    public static final Parameter EDITION = whole(
            "edition",
            1,
            Integer.MAX_VALUE,
            "Number of the edition to answer from, any that was ever published; the current without it.",
            1);

    public static final Parameter AS_OF = day(
            "asOf",
            "Day of which to answer, instead of a number: from the last edition that was published on it or before (UTC).",
            "2026-11-26");

    /** For answers with texts in every format. */
    public static final Parameter LANGUAGE =
            words(Language.PARAMETER, "Language of the words; it overrides Accept-Language.", language(), "fr");

    /** For answers with texts in only some formats. */
    public static final Parameter LANGUAGE_OF_SHEETS = words(
            Language.PARAMETER,
            "Language of heads and words in XLSX and ODS; it overrides Accept-Language. JSON takes none.",
            language(),
            "fr");

    /** An optional text. */
    public static Parameter text(String name, int longest, String meaning, String example) {
        return new Parameter(name, new Shape.Text(longest), meaning, example, false);
    }

    /** Optional words from a closed list, which has {@code unknown} too. */
    static Parameter choice(String name, int longest, List<String> words, String meaning, String example) {
        List<String> all = Stream.concat(words.stream(), Stream.of(Fact.UNKNOWN))
                .distinct()
                .toList();
        return new Parameter(name, new Shape.Choice(longest, all), meaning, example, false);
    }

    /** An optional word from a closed list. */
    public static Parameter words(String name, String meaning, List<String> words, String example) {
        return new Parameter(name, new Shape.Words(words), meaning, example, false);
    }

    static Parameter whole(String name, long least, long most, String meaning, long example) {
        return new Parameter(name, new Shape.Whole(least, most, null), meaning, example, false);
    }

    /** A bound of a page; the default value is also the example. */
    static Parameter page(String name, long least, long most, String meaning, long absent) {
        return new Parameter(name, new Shape.Whole(least, most, absent), meaning, absent, false);
    }

    static Parameter day(String name, String meaning, String example) {
        return new Parameter(name, new Shape.Day(), meaning, example, false);
    }

    /** The same as a required parameter. */
    public Parameter require() {
        return new Parameter(name, shape, meaning, example, true);
    }

    private static List<String> language() {
        return Language.values().stream().map(Language::word).toList();
    }

    /** The shape of a value, which the contract describes and the parser enforces. */
    public sealed interface Shape {

        /**
         * Any text.
         *
         * @param longest characters at most
         */
        record Text(int longest) implements Shape {}

        /**
         * Words from a closed list with commas between, each perhaps with {@code !} before it.
         *
         * @param longest characters at most
         */
        record Choice(int longest, List<String> words) implements Shape {

            /** An expression for all values; words consist of letters and digits. */
            public String pattern() {
                String word = "!?(" + String.join("|", words) + ")";
                return "^" + word + "(," + word + ")*$";
            }
        }

        /** A word from a closed list. */
        record Words(List<String> words) implements Shape {

            /** Characters of the longest word. */
            public int longest() {
                return words.stream().mapToInt(String::length).max().orElse(0);
            }
        }

        /**
         * A whole number.
         *
         * @param absent the default; null for none
         */
        record Whole(long least, long most, @Nullable Long absent) implements Shape {}

        /** A calendar day. */
        record Day() implements Shape {}
    }
}
