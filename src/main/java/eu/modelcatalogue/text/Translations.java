package eu.modelcatalogue.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Translations of texts that the data have in English, or in some languages only: notes, and the texts of profiles, clauses and licences. A
 * translation belongs to the exact English text ({@code translations/<language>.yaml}). So it is never shown for a text that was changed, and
 * translating changes neither the data nor an edition. A file is read when the first text in its language is shown; a language may have none.
 */
final class Translations {

    private static final Map<String, Translations> ALL = new ConcurrentHashMap<>();

    private final Map<String, String> byEnglish = new HashMap<>();

    private Translations(String resource, String word) {
        try (InputStream file = Translations.class.getResourceAsStream(resource)) {
            if (file != null) {
                read(file, resource, word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static Translations into(Language language) {
        return ALL.computeIfAbsent(
                language.folder() + "/translations/" + language.word() + ".yaml",
                resource -> new Translations(resource, language.word()));
    }

    private void read(InputStream file, String resource, String word) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(file)) {
            String english = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME) {
                    continue;
                }
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals(Language.EN.word())) {
                    english = parser.getText();
                } else if (field.equals(word)) {
                    byEnglish.put(english, parser.getText());
                } else {
                    throw new IllegalArgumentException("%s, line %d: '%s' is not allowed; allowed are '%s' and '%s'"
                            .formatted(
                                    resource, parser.currentLocation().getLineNr(), field, Language.EN.word(), word));
                }
            }
        }
    }

    Optional<String> of(String english) {
        return Optional.ofNullable(byEnglish.get(english));
    }
}
