package eu.modelcatalogue.web.docs;

import eu.modelcatalogue.web.layout.Asset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation, as the build wrote it (room {@code manual}). Its text is read when it is needed; what is kept of it is small.
 *
 * @param name of its file, without its ending
 * @param title its first heading, in English
 * @param fingerprint of its bytes
 */
record Chapter(String name, String title, String fingerprint) {

    static final String START = "start";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}(?:/[a-z0-9-]{1,40})?");
    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>");
    private static final Map<String, Chapter> ALL = new ConcurrentHashMap<>();

    /** A page by its name; empty if there is none. */
    static Optional<Chapter> named(String name) {
        Chapter known = ALL.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return read(name).map(html -> {
            Chapter chapter = new Chapter(name, title(html), Asset.fingerprint(html.getBytes(StandardCharsets.UTF_8)));
            ALL.put(name, chapter);
            return chapter;
        });
    }

    /** The page, to be put into the frame. */
    String html() {
        return read(name).orElseThrow(() -> new IllegalStateException("It was there: " + name));
    }

    private static Optional<String> read(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream file = Chapter.class.getResourceAsStream("/manual/" + name + ".html")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(String html) {
        Matcher title = TITLE.matcher(html);
        return title.find() ? title.group(1).replaceAll("<[^>]+>", "") : "";
    }
}
