package eu.modelcatalogue.api.interchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object in JSON, as a node of a graph in JSON-LD is one, written in the order in which it is told. What is not known is left out: a name without a
 * value is no statement.
 *
 * <p>Source: JSON-LD 1.1, W3C Recommendation of 16 July 2020.
 */
final class Node {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A node of which only the name is told: the rest stands elsewhere. */
    static Node ref(String id) {
        return new Node().with("@id", id);
    }

    /** @param type what it is: one word, or several */
    static Node of(String id, Object type) {
        return ref(id).with("@type", type);
    }

    /** A value with its data type, as in {@code xsd:date}. */
    static Node typed(String value, String type) {
        return new Node().with("@value", value).with("@type", type);
    }

    /** A text in a language. */
    static Node text(String value, String language) {
        return new Node().with("@value", value).with("@language", language);
    }

    /** The same node with one more statement; without it where nothing is known: null, or empty. */
    Node with(String name, @Nullable Object value) {
        boolean says = value != null
                && !(value instanceof Collection<?> all && all.isEmpty())
                && !(value instanceof String text && text.isEmpty());
        if (says) {
            values.put(name, value);
        }
        return this;
    }

    /** Likewise with what is told of each, where something is. */
    <T> Node with(String name, Collection<T> all, Function<T, @Nullable Object> told) {
        return with(name, all.stream().map(told).filter(Objects::nonNull).toList());
    }

    /** Likewise with a list that says something even where it is empty: that there is none. */
    Node withAll(String name, List<?> all) {
        values.put(name, all);
        return this;
    }

    @JsonValue
    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
