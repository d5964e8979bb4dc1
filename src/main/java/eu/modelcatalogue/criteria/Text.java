package eu.modelcatalogue.criteria;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same text in several languages. English is always given, and is used for each language that is not.
 *
 * @param words by code of the language ({@code en}, {@code fr}, {@code de}), in the order in which they were given
 */
public record Text(Map<String, String> words) {

    /** The language of the data, which is used for others. */
    private static final String FALLBACK = "en";

    /** @throws IllegalArgumentException where there are no English words */
    public Text {
        if (!words.containsKey(FALLBACK)) {
            throw new IllegalArgumentException("A text has no words in English: " + words);
        }
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** A text that is the same in all languages, such as a name. */
    public static Text same(String words) {
        return new Text(Map.of(FALLBACK, words));
    }

    /** Whether the text is the same in all languages. */
    public boolean allSame() {
        return words.values().stream().distinct().count() == 1;
    }

    /** The text in English. */
    public String english() {
        return in(FALLBACK);
    }

    /** The text in one language, named by its code; in English where it is not given in that language. */
    public String in(String language) {
        String said = words.get(language);
        return said == null ? words.getOrDefault(FALLBACK, "") : said;
    }
}
