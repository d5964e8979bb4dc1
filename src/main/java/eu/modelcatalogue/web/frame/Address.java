package eu.modelcatalogue.web.frame;

import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.words.Language;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page, as it was asked for.
 *
 * @param path with a slash before it, decoded
 * @param values the parameters, in their order, each with its value
 */
public record Address(String path, Map<String, String> values) {

    /** More parameters than any page has; the API's own bound. */
    private static final int MOST = 100;

    /**
     * Reads an address. What a form sends is made one parameter for each name: values of the same name are joined by commas, and fields left
     * empty are left out.
     *
     * @param query as it came, still encoded; null where there is none
     */
    static Address of(String path, @Nullable String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null) {
            new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST, true)
                    .parameters()
                    .forEach((name, given) -> {
                        String joined = given.stream()
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(","));
                        if (!joined.isEmpty()) {
                            values.put(name, joined);
                        }
                    });
        }
        // Two slashes at the beginning would name another site.
        return new Address("/" + path.replaceFirst("^/+", ""), values);
    }

    /** Whether a form sent it with fields that are empty, or with several values apart. */
    static boolean untidy(@Nullable String query) {
        return query != null
                && new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST, true)
                        .parameters().values().stream()
                                .anyMatch(given ->
                                        given.size() > 1 || given.stream().anyMatch(String::isBlank));
    }

    /** Whether the reader chose a language. */
    boolean chosen() {
        return values.containsKey(Language.PARAMETER);
    }

    /** The same page in a language. */
    String in(Language language) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.put(Language.PARAMETER, language.word());
        return encoded(path) + "?" + query(others);
    }

    /** Written out, in the way that people can read and mail. */
    public String written() {
        return encoded(path) + (values.isEmpty() ? "" : "?" + query(values));
    }

    /** An address with one more parameter. */
    static String with(String target, String name, String value) {
        int fragment = target.indexOf('#');
        String before = fragment < 0 ? target : target.substring(0, fragment);
        String after = fragment < 0 ? "" : target.substring(fragment);
        return before + (before.contains("?") ? "&" : "?") + name + "=" + Paths.encode(value) + after;
    }

    /** Parameters as they stand behind the question mark. What is allowed there stays as it is: addresses are read more often than sent. */
    static String query(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> Paths.encode(value.getKey()) + "="
                        + Paths.encode(value.getValue())
                                .replace("%2C", ",")
                                .replace("%21", "!")
                                .replace("%2F", "/"))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String path) {
        return List.of(path.split("/", -1)).stream().map(Paths::encode).collect(Collectors.joining("/"));
    }
}
