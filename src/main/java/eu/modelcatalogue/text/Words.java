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
 * Texts in one language: names, and phrases with placeholders. Those of the whole catalogue are in {@code words/<language>.properties}:
 * attributes, values, reasons. Each page has its own folder: {@code words/<page>/<language>.properties}.
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

    /** The texts of the whole catalogue, read on first use. */
    public static Words in(Language language) {
        return ALL.computeIfAbsent(language.folder() + "/words/" + language.word() + ".properties", Words::new);
    }

    /** The texts of a page. */
    public static Words of(String page, Language language) {
        return ALL.computeIfAbsent(
                language.folder() + "/words/" + page + "/" + language.word() + ".properties", Words::new);
    }

    /** The text for a key; without one the last part of the key, for values that come from data. */
    public String get(String key) {
        String known = words.getProperty(key);
        return known != null ? known : key.substring(key.indexOf('.') + 1);
    }

    /**
     * The text for a key, with placeholders filled. A test checks that no text is missing in any language.
     *
     * @throws IllegalArgumentException if there is no text for the key
     */
    public String say(String key, String... filling) {
        String known = words.getProperty(key);
        if (known == null) {
            throw new IllegalArgumentException("No words for '%s' in %s".formatted(key, resource));
        }
        return fill(known, filling);
    }

    /** The text for a key; empty if there is none. */
    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** A phrase with its placeholders filled. */
    public String phrase(String name, String... filling) {
        return fill(get("phrase." + name), filling);
    }

    static String fill(String phrase, String... filling) {
        return PLACE.matcher(phrase)
                .replaceAll(place -> Matcher.quoteReplacement(filling[Integer.parseInt(place.group(1))]));
    }
}
