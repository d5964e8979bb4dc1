package eu.modelcatalogue.criteria;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same words in several languages. English is always there, and stands in for each language that is not.
 *
 * @param words by code of the language ({@code en}, {@code fr}, {@code de}), in the order in which they were given
 */
public record Text(Map<String, String> words) {

    /** The language of the data, which stands in for others. */
    private static final String FALLBACK = "en";

    /** @throws IllegalArgumentException where there are no English words */
    public Text {
        if (!words.containsKey(FALLBACK)) {
            throw new IllegalArgumentException("A text has no words in English: " + words);
        }
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Words that are the same in all languages, as a name is. */
    public static Text same(String words) {
        return new Text(Map.of(FALLBACK, words));
    }

    /** Whether all languages say it in the same words. */
    public boolean allSame() {
        return words.values().stream().distinct().count() == 1;
    }

    /** The words in English. */
    public String english() {
        return in(FALLBACK);
    }

    /** The words in one language; the English ones where there are none in it. */
    public String in(String language) {
        String said = words.get(language);
        return said == null ? words.getOrDefault(FALLBACK, "") : said;
    }
}
