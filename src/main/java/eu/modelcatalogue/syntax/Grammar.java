package eu.modelcatalogue.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Validates seeds and requests against their JSON Schemas, with messages that say what is allowed. */
public final class Grammar {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Schema> BY_KIND = new ConcurrentHashMap<>();

    private Grammar() {}

    /** A violation of a schema. */
    public record Violation(@Nullable JsonNode node, String pointer, String message) {}

    /** All violations of the schema of a kind. */
    public static List<Violation> violations(String kind, JsonNode root) {
        Schema schema = schema(kind);
        return schema.validate(root).stream()
                .map(error -> violation(error, schema.getSchemaNode()))
                .toList();
    }

    private static Violation violation(Error error, JsonNode schema) {
        JsonNode node = error.getInstanceNode();
        String pointer = error.getInstanceLocation().toString();
        String message = Objects.toString(error.getMessage());
        String property = error.getProperty();
        switch (Objects.toString(error.getKeyword())) {
            case "additionalProperties" -> {
                pointer = pointer + "/" + property;
                node = property != null && node != null && node.has(property) ? node.get(property) : node;
                message = "is not a known field; allowed are " + siblings(error, schema);
            }
            case "required" -> message = "lacks the field '%s'".formatted(property);
            case "enum" ->
                message = "'%s' is not allowed; allowed are %s"
                        .formatted(node == null ? "" : node.asText(), error.getSchemaNode());
            default ->
                message = "'%s': %s".formatted(node == null || node.isContainerNode() ? "…" : node.asText(), message);
        }
        return new Violation(node, pointer, message);
    }

    /** The properties that are defined next to {@code additionalProperties} in the schema. */
    private static List<String> siblings(Error error, JsonNode schema) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        JsonNode properties = schema.at(fragment.substring(0, fragment.lastIndexOf('/')) + "/properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The definitions in the schema of a kind, by name. */
    public static Map<String, JsonNode> parts(String kind) {
        Map<String, JsonNode> parts = new TreeMap<>();
        resource(kind).path("$defs").properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts;
    }

    /** The schema of a kind, or of one of its definitions after a number sign: {@code profile#InlineProfile}. */
    private static Schema schema(String kind) {
        return BY_KIND.computeIfAbsent(kind, name -> {
            int part = name.indexOf('#');
            JsonNode whole = resource(part < 0 ? name : name.substring(0, part));
            if (part < 0) {
                return SCHEMAS.getSchema(whole);
            }
            ObjectNode only = JsonNodeFactory.instance.objectNode();
            only.put("$ref", "#/$defs/" + name.substring(part + 1)).set("$defs", whole.path("$defs"));
            return SCHEMAS.getSchema(only);
        });
    }

    private static JsonNode resource(String name) {
        String resource = "/seeds/schema/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(Grammar.class.getResourceAsStream(resource), resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
