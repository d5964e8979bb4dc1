package eu.modelcatalogue.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalogue's words in one language: names of attributes and values, and phrases to be filled. The files {@code words/*.properties}. */
final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    private final Properties words = new Properties();

    private Words(Language language) {
        String resource = "/words/" + language.word() + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read when first asked for: most starts need none of them at once. */
    static synchronized Words in(Language language) {
        return ALL.computeIfAbsent(language, Words::new);
    }

    /** The words for a key; the key's own last part where there are none, as for values that the data bring. */
    String get(String key) {
        String known = words.getProperty(key);
        return known != null ? known : key.substring(key.indexOf('.') + 1);
    }

    /** A phrase, filled. */
    String phrase(String name, String... filling) {
        return PLACE.matcher(get("phrase." + name))
                .replaceAll(place -> Matcher.quoteReplacement(filling[Integer.parseInt(place.group(1))]));
    }
}
