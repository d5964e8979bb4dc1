package eu.modelcatalogue.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in one language: names and phrases to be filled. The catalogue's own are the files {@code words/<language>.properties}: attributes,
 * values, reasons. A page has a folder of its own beside them: {@code words/<page>/<language>.properties}.
 */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Words> ALL = new ConcurrentHashMap<>();

    private final String resource;
    private final Properties words = new Properties();

    private Words(String resource) {
        this.resource = resource;
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue's own words. Read when first asked for: most starts need none of them at once. */
    public static Words in(Language language) {
        return ALL.computeIfAbsent(language.folder() + "/words/" + language.word() + ".properties", Words::new);
    }

    /**
     * The words of a page.
     */
    public static Words of(String page, Language language) {
        return ALL.computeIfAbsent(
                language.folder() + "/words/" + page + "/" + language.word() + ".properties", Words::new);
    }

    /** The words for a key; the last part of the key if there are none, as for values that come from data. */
    public String get(String key) {
        String known = words.getProperty(key);
        return known != null ? known : key.substring(key.indexOf('.') + 1);
    }

    /**
     * The words for a key, filled. That none is missing in any language is held by a test.
     *
     * @throws IllegalArgumentException if there are no words for it
     */
    public String say(String key, String... filling) {
        String known = words.getProperty(key);
        if (known == null) {
            throw new IllegalArgumentException("No words for '%s' in %s".formatted(key, resource));
        }
        return fill(known, filling);
    }

    /** The words for a key; empty if there are none. */
    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** A phrase, filled. */
    public String phrase(String name, String... filling) {
        return fill(get("phrase." + name), filling);
    }

    static String fill(String phrase, String... filling) {
        return PLACE.matcher(phrase)
                .replaceAll(place -> Matcher.quoteReplacement(filling[Integer.parseInt(place.group(1))]));
    }
}
