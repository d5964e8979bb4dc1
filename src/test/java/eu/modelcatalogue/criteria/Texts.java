package eu.modelcatalogue.criteria;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts for tests. */
public final class Texts {

    private Texts() {}

    public static Text of(String english, String french, String german) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("fr", french);
        words.put("de", german);
        return new Text(words);
    }
}
