package eu.modelcatalogue.docsite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Describes in words what a schema allows. Source: JSON Schema 2020-12, as used by OpenAPI 3.1. */
final class Type {

    /** The pattern of every text without a pattern of its own; it is explained once, at the top of the page of schemas. */
    private static final String NO_CONTROLS = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*$";

    /** The page of the schemas whose names begin with A to L. */
    static final String SCHEMAS = Manual.HOME + "/reference/schemas";

    /** The page of the others: one page for all would be too large. */
    static final String SCHEMAS_FROM_M = Manual.HOME + "/reference/schemas-m-to-z";

    private static final String REFERENCE = "#/components/schemas/";

    private Type() {}

    /** The page that explains a schema. */
    static String page(String name) {
        return name.charAt(0) < 'M' ? SCHEMAS : SCHEMAS_FROM_M;
    }

    /** The name of the schema that is referenced; empty for an inline schema. */
    static String target(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : "";
    }

    /** The type as HTML, with links to the schemas it names. */
    static String of(JsonNode schema) {
        String target = target(schema);
        if (!target.isEmpty()) {
            return Html.link(page(target) + "#" + target, Html.text(target));
        }
        String bounds = bounds(schema);
        String kind = choices(schema) + (bounds.isEmpty() ? "" : ", " + bounds);
        return isList(schema) ? kind + ", of " + of(schema.path("items")) : kind;
    }

    private static String choices(JsonNode schema) {
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                // Some alternatives only state which fields are required.
                boolean fields = schema.has("properties");
                return (fields ? "object, with " : "")
                        + stream(schema.get(choice))
                                .map(one -> fields ? fields(one) : of(one))
                                .collect(Collectors.joining(" or "));
            }
        }
        JsonNode type = schema.path("type");
        return type.isArray()
                ? stream(type).map(one -> named(one.asText(), schema)).collect(Collectors.joining(" or "))
                : named(type.asText("any value"), schema);
    }

    private static String fields(JsonNode choice) {
        return stream(choice.path("required"))
                .map(name -> Html.code(name.asText()))
                .collect(Collectors.joining(" and "));
    }

    private static boolean isList(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.asText().equals("array")
                || stream(type).anyMatch(one -> one.asText().equals("array"));
    }

    private static String named(String type, JsonNode schema) {
        String format =
                schema.has("format") ? " (" + Html.text(schema.get("format").asText()) + ")" : "";
        return switch (type) {
            case "string" -> "text" + format;
            case "integer" -> "whole number" + format;
            case "number" -> "number" + format;
            case "boolean" -> "true or false";
            case "array" -> "list";
            case "object" ->
                schema.path("additionalProperties").isObject()
                        ? "object: for each name " + of(schema.get("additionalProperties"))
                        : "object";
            default -> Html.text(type);
        };
    }

    private static String bounds(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        range(schema, "minLength", "maxLength", " characters", bounds);
        range(schema, "minimum", "maximum", "", bounds);
        range(schema, "minItems", "maxItems", " items", bounds);
        range(schema, "minProperties", "maxProperties", " fields", bounds);
        if (schema.path("uniqueItems").asBoolean()) {
            bounds.add("each once");
        }
        JsonNode more = schema.path("additionalProperties");
        if (more.isBoolean() && !more.booleanValue()) {
            bounds.add("no other fields");
        }
        String pattern = schema.path("pattern").asText(NO_CONTROLS);
        if (!pattern.equals(NO_CONTROLS)) {
            bounds.add("pattern " + Html.code(pattern));
        }
        return String.join(", ", bounds);
    }

    private static void range(JsonNode schema, String least, String most, String of, List<String> bounds) {
        boolean from = schema.has(least);
        boolean to = schema.has(most);
        if (from && to) {
            bounds.add(number(schema, least) + " to " + number(schema, most) + of);
        } else if (from) {
            bounds.add("at least " + number(schema, least) + of);
        } else if (to) {
            bounds.add("at most " + number(schema, most) + of);
        }
    }

    private static String number(JsonNode schema, String name) {
        return schema.get(name).asText();
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
