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
 * A JSON object, such as a node of a graph in JSON-LD. Its fields are written in the order in which they are added. Unknown values are left out,
 * because a name without a value states nothing.
 *
 * <p>Source: JSON-LD 1.1, W3C Recommendation of 16 July 2020.
 */
final class Node {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A node with only an identifier, because it is described elsewhere. */
    static Node ref(String id) {
        return new Node().with("@id", id);
    }

    /**
     * @param type one type, or a list of several
     */
    static Node of(String id, Object type) {
        return ref(id).with("@type", type);
    }

    /** A value with its data type, for example {@code xsd:date}. */
    static Node typed(String value, String type) {
        return new Node().with("@value", value).with("@type", type);
    }

    /** A text in a language. */
    static Node text(String value, String language) {
        return new Node().with("@value", value).with("@language", language);
    }

    /** Adds a value and returns this node. Null and empty values are left out, because they mean unknown. */
    Node with(String name, @Nullable Object value) {
        boolean says = value != null
                && !(value instanceof Collection<?> all && all.isEmpty())
                && !(value instanceof String text && text.isEmpty());
        if (says) {
            values.put(name, value);
        }
        return this;
    }

    /** Adds a list of the values of the elements; an element without a value is left out. */
    <T> Node with(String name, Collection<T> all, Function<T, @Nullable Object> told) {
        return with(name, all.stream().map(told).filter(Objects::nonNull).toList());
    }

    /** Adds a list even if it is empty, which says that there are no elements. */
    Node withAll(String name, List<?> all) {
        values.put(name, all);
        return this;
    }

    @JsonValue
    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
