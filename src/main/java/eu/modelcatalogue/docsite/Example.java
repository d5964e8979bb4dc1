package eu.modelcatalogue.docsite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Builds an example answer from the examples that the contract gives for each field. */
final class Example {

    /** The usual layout of JSON: a space after the colon, and none before it. */
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode schemas;
    private final Deque<String> within = new ArrayDeque<>();

    Example(JsonNode schemas) {
        this.schemas = schemas;
    }

    /** The example of a schema, on several lines. */
    String of(JsonNode schema) {
        return lines(value(schema));
    }

    /** Formats a tree on several lines; a text is returned unchanged, because not every body is JSON. */
    static String lines(JsonNode tree) {
        if (tree.isTextual()) {
            return tree.asText();
        }
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Trees always become JSON", e);
        }
    }

    private JsonNode value(JsonNode schema) {
        String target = Type.target(schema);
        if (!target.isEmpty()) {
            return named(target);
        }
        for (String choice : new String[] {"anyOf", "oneOf"}) {
            if (schema.has(choice)) {
                return value(schema.get(choice).get(0));
            }
        }
        if (schema.has("examples")) {
            return schema.get("examples").get(0);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        String type = schema.path("type").isArray()
                ? schema.get("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> list(schema);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.nullNode();
        };
    }

    /** The example of a named schema. A schema that contains itself ends at its second occurrence. */
    private JsonNode named(String name) {
        if (within.contains(name)) {
            return NODES.objectNode();
        }
        within.push(name);
        JsonNode value = value(schemas.path(name));
        within.pop();
        return value;
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(field -> object.set(field.getKey(), value(field.getValue())));
        if (schema.path("additionalProperties").isObject()) {
            object.set("…", value(schema.get("additionalProperties")));
        }
        return object;
    }

    private JsonNode list(JsonNode schema) {
        ArrayNode list = NODES.arrayNode();
        JsonNode one = value(schema.path("items"));
        if (!one.isNull() && !(one.isObject() && one.isEmpty())) {
            list.add(one);
        }
        return list;
    }
}
