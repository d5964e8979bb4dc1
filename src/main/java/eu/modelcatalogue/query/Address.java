package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.text.Language;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address of this service in its only canonical spelling: parameters sorted by name, each once. Pages and API use the same spelling.
 *
 * @param path with a leading slash, decoded
 * @param values of the parameters by name
 */
public record Address(String path, SortedMap<String, String> values) {

    /** More parameters than any request has. */
    private static final int MOST = 100;

    /** Characters of most addresses, with room to spare. */
    private static final int USUAL = 200;

    public Address {
        values = new TreeMap<>(values);
    }

    public Address(String path) {
        this(path, new TreeMap<>());
    }

    /** The address of a question, with only its edition. */
    public static Address of(Question question, Edition edition) {
        return new Address(question.path()).pinned(edition.header().number());
    }

    /**
     * Reads an address. Values with the same name, as forms send them, are joined by commas, and empty fields are left out.
     *
     * @param query the encoded query as received; null if there is none
     */
    public static Address of(String path, @Nullable String query) {
        SortedMap<String, String> values = new TreeMap<>();
        given(query).forEach((name, given) -> {
            String joined = given.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(","));
            if (!joined.isEmpty()) {
                values.put(name, joined);
            }
        });
        // Two leading slashes would name another site.
        return new Address("/" + path.replaceFirst("^/+", ""), values);
    }

    /** Whether a form sent it with empty fields, or with several values of one name. */
    public static boolean untidy(@Nullable String query) {
        return given(query).values().stream()
                .anyMatch(given -> given.size() > 1 || given.stream().anyMatch(String::isBlank));
    }

    /** The decoded parameters of a query. Only {@code &} separates parameters; a semicolon is an ordinary character. */
    static Map<String, List<String>> given(@Nullable String query) {
        return query == null
                ? Map.of()
                : new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST, true).parameters();
    }

    public boolean chosen() {
        return values.containsKey(Language.PARAMETER);
    }

    /** The same in a language. */
    public Address in(Language language) {
        return with(Language.PARAMETER, language.word());
    }

    /** The same for a fixed edition. */
    public Address pinned(int edition) {
        return with(Parameter.EDITION.name(), Integer.toString(edition));
    }

    /** The same with one parameter set or replaced. */
    public Address with(String name, String value) {
        Address other = new Address(path, values);
        other.values.put(name, value);
        return other;
    }

    public Address with(Map<String, String> more) {
        Address other = new Address(path, values);
        other.values.putAll(more);
        return other;
    }

    public Address without(String... names) {
        Address other = new Address(path, values);
        other.values.keySet().removeAll(Set.of(names));
        return other;
    }

    /** The same with only these parameters. */
    public Address only(String... names) {
        Address other = new Address(path, values);
        other.values.keySet().retainAll(Set.of(names));
        return other;
    }

    /** The same without one of several values of a parameter. */
    public Address withoutValue(String name, String value) {
        String left = Stream.of(values.getOrDefault(name, "").split(",", -1))
                .filter(one -> !one.equals(value))
                .collect(Collectors.joining(","));
        return left.isEmpty() ? without(name) : with(name, left);
    }

    /** The address as text that people can read and mail. */
    public String written() {
        return written(values).toString();
    }

    /** The address with one more parameter, once for each of its values. Their common parts are encoded only once. */
    public List<String> writtenWith(String name, List<String> each) {
        SortedMap<String, String> before = values.headMap(name);
        String head = written(before)
                .append(before.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .toString();
        String tail = append(new StringBuilder(), '&', values.tailMap(name)).toString();
        return each.stream().map(value -> head + Paths.value(value) + tail).toList();
    }

    private StringBuilder written(SortedMap<String, String> some) {
        return append(new StringBuilder(USUAL).append(Paths.path(path)), '?', some);
    }

    private static StringBuilder append(StringBuilder address, char first, SortedMap<String, String> values) {
        char mark = first;
        for (Map.Entry<String, String> one : values.entrySet()) {
            address.append(mark).append(Paths.encode(one.getKey())).append('=').append(Paths.value(one.getValue()));
            mark = '&';
        }
        return address;
    }

    /** An address with one more parameter, at its sorted position. */
    public static String with(String target, String name, String value) {
        int fragment = target.indexOf('#');
        String before = fragment < 0 ? target : target.substring(0, fragment);
        String after = fragment < 0 ? "" : target.substring(fragment);
        int mark = before.indexOf('?');
        Stream<String> others = mark < 0
                ? Stream.empty()
                : Arrays.stream(before.substring(mark + 1).split("&", -1)).filter(one -> !one.isEmpty());
        return (mark < 0 ? before : before.substring(0, mark))
                + Stream.concat(others, Stream.of(name + "=" + Paths.value(value)))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""))
                + after;
    }
}
