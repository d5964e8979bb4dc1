package eu.modelcatalogue.query;

import eu.modelcatalogue.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller can say, as the reader of addresses and the contract know it.
 *
 * @param name in the address
 * @param shape what its value looks like
 * @param meaning for the documentation
 * @param example of a value
 * @param required whether it cannot be left out
 */
public record Parameter(String name, Shape shape, String meaning, Object example, boolean required) {

    /** Longest list of values in one parameter. */
    public static final int LONGEST_LIST = 2_000;

    /** Longest id. */
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

    /** Of words that are the same in every format. */
    public static final Parameter LANGUAGE =
            words(Language.PARAMETER, "Language of the words, before Accept-Language: en, fr or de.", language(), "fr");

    /** Of what has words only in some formats. */
    public static final Parameter LANGUAGE_OF_SHEETS = words(
            Language.PARAMETER,
            "Language of heads and words in XLSX and ODS, before Accept-Language: en, fr or de. JSON takes none.",
            language(),
            "fr");

    /** A text, which need not be said. */
    public static Parameter text(String name, int longest, String meaning, String example) {
        return new Parameter(name, new Shape.Text(longest), meaning, example, false);
    }

    /** One of a few words, which need not be said. */
    public static Parameter words(String name, String meaning, List<String> words, String example) {
        return new Parameter(name, new Shape.Words(words), meaning, example, false);
    }

    static Parameter whole(String name, long least, long most, String meaning, long example) {
        return new Parameter(name, new Shape.Whole(least, most, null), meaning, example, false);
    }

    /** Which part of a list: what is taken where nothing is said is the example too. */
    static Parameter page(String name, long least, long most, String meaning, long absent) {
        return new Parameter(name, new Shape.Whole(least, most, absent), meaning, absent, false);
    }

    static Parameter day(String name, String meaning, String example) {
        return new Parameter(name, new Shape.Day(), meaning, example, false);
    }

    /** The same, which cannot be left out. */
    public Parameter require() {
        return new Parameter(name, shape, meaning, example, true);
    }

    private static List<String> language() {
        return Language.values().stream().map(Language::word).toList();
    }

    /** What the value of a parameter looks like: the contract says it, and who reads the value holds it to that. */
    public sealed interface Shape {

        /**
         * Any text.
         *
         * @param longest characters at most
         */
        record Text(int longest) implements Shape {}

        /** One of a few words. */
        record Words(List<String> words) implements Shape {

            /** Characters of the longest of them. */
            public int longest() {
                return words.stream().mapToInt(String::length).max().orElse(0);
            }
        }

        /**
         * A whole number.
         *
         * @param absent where nothing is said; null for no number
         */
        record Whole(long least, long most, @Nullable Long absent) implements Shape {}

        /** A day of the calendar. */
        record Day() implements Shape {}
    }
}
