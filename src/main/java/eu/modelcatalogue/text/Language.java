package eu.modelcatalogue.text;

import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.Word;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages in which verdicts are explained and pages are written. */
public enum Language implements Word {
    EN,
    FR,
    DE;

    /** The parameter that beats the header. */
    public static final String PARAMETER = "lang";

    /** Of a header, in characters: browsers send some forty. */
    private static final int LONGEST = 200;

    /** Of a header: more than any reader has languages. */
    private static final int MOST_RANGES = 10;

    /** A primary subtag, others that do not matter here, and a weight. Source: RFC 4647, 2.1; RFC 9110, 12.4.2. */
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(?<primary>[A-Za-z]{1,8})(?:-[-A-Za-z0-9]*)?\\s*(?:;\\s*[qQ]=(?<weight>[01](?:\\.[0-9]{0,3})?)\\s*)?");

    /** The same said in every language. */
    public static Text inAll(Function<Language, String> said) {
        return new Text(said.apply(EN), said.apply(FR), said.apply(DE));
    }

    public Locale locale() {
        return Locale.forLanguageTag(word());
    }

    /** What stands between members of a list that may hold commas: French has a space before it that does not break. */
    public String semicolon() {
        return this == FR ? "\u00a0; " : "; ";
    }

    /** A text that begins with a capital letter. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /**
     * The best language for a reader. A header that cannot be read does not make the request fail.
     *
     * <p>Of the ranges whose primary subtag is one of ours it is the most liked, and of those that are liked the same the first. What cannot be read is
     * passed over, so that nothing in a header is a reason to take long over an answer either. Source: RFC 4647, 3.4 Lookup; of the tags of the
     * languages here the primary subtag is the whole.
     *
     * @param header {@code Accept-Language}, of which {@value #LONGEST} characters and {@value #MOST_RANGES} ranges are read; null or unreadable
     *     gives English
     */
    public static Language accepted(@Nullable String header) {
        if (header == null) {
            return EN;
        }
        Language best = EN;
        double liked = 0;
        String[] ranges = whole(header).split(",", MOST_RANGES + 1);
        for (int range = 0; range < Math.min(ranges.length, MOST_RANGES); range++) {
            Matcher parts = RANGE.matcher(ranges[range]);
            if (!parts.matches()) {
                continue;
            }
            double weight = parts.group("weight") == null ? 1 : Double.parseDouble(parts.group("weight"));
            Optional<Language> language =
                    Word.find(Language.class, parts.group("primary").toLowerCase(Locale.ROOT));
            if (weight > liked && language.isPresent()) {
                best = language.get();
                liked = weight;
            }
        }
        return best;
    }

    /** The ranges that are within the bound to their end. */
    private static String whole(String header) {
        if (header.length() <= LONGEST) {
            return header;
        }
        int comma = header.lastIndexOf(',', LONGEST);
        return header.substring(0, comma < 0 ? LONGEST : comma);
    }
}
