package eu.modelcatalogue.text;

import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.Word;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages of pages and explanations. */
public enum Language implements Word {
    EN,
    FR,
    DE;

    /** The parameter that overrides the header. */
    public static final String PARAMETER = "lang";

    /** Longest header, in characters; browsers send some forty. */
    private static final int LONGEST = 200;

    /** Most ranges of a header; no reader has as many languages. */
    private static final int MOST_RANGES = 10;

    /** A primary subtag, further subtags that are ignored, and a weight. Source: RFC 4647, 2.1; RFC 9110, 12.4.2. */
    private static final Pattern RANGE = Pattern.compile(
            "\\s*(?<primary>[A-Za-z]{1,8})(?:-[-A-Za-z0-9]*)?\\s*(?:;\\s*[qQ]=(?<weight>[01](?:\\.[0-9]{0,3})?)\\s*)?");

    /** A text in every language. */
    public static Text inAll(Function<Language, String> said) {
        return new Text(said.apply(EN), said.apply(FR), said.apply(DE));
    }

    public Locale locale() {
        return Locale.forLanguageTag(word());
    }

    /** The separator of a list whose items may contain commas. In French a no-break space precedes it. */
    public String semicolon() {
        return this == FR ? "\u00a0; " : "; ";
    }

    /** The text with a capital first letter. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /**
     * The best language for a reader: the range with the highest weight whose primary subtag is one of these languages; among equals the first.
     * Unreadable ranges are ignored, so no header makes a request fail or take long. Source: RFC 4647, 3.4 Lookup; the tags of these languages
     * consist only of a primary subtag.
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

    /** The ranges that end within the bound. */
    private static String whole(String header) {
        if (header.length() <= LONGEST) {
            return header;
        }
        int comma = header.lastIndexOf(',', LONGEST);
        return header.substring(0, comma < 0 ? LONGEST : comma);
    }
}
