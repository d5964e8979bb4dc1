package eu.modelcatalogue.api.standard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a graph in JSON-LD, written in the order in which it is told. What is not known is left out: a name without a value is no statement.
 *
 * <p>Source: JSON-LD 1.1, W3C Recommendation of 16 July 2020.
 */
public final class Node {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A node of which only the name is told: the rest stands elsewhere. */
    public static Node ref(String id) {
        return new Node().with("@id", id);
    }

    /** A value with its data type, as in {@code xsd:date}. */
    public static Node typed(String value, String type) {
        return new Node().with("@value", value).with("@type", type);
    }

    /** A text in a language. */
    public static Node text(String value, String language) {
        return new Node().with("@value", value).with("@language", language);
    }

    /** The same node with one more statement; without it where nothing is known: null, or empty. */
    public Node with(String name, @Nullable Object value) {
        boolean says = value != null
                && !(value instanceof Collection<?> all && all.isEmpty())
                && !(value instanceof String text && text.isEmpty());
        if (says) {
            values.put(name, value);
        }
        return this;
    }

    @JsonValue
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
