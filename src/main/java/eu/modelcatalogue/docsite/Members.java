package eu.modelcatalogue.docsite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The description of a schema or a parameter: meaning, values, default, an example, and the fields of an object. */
final class Members {

    private Members() {}

    /** The meaning, values, default and examples of a schema, and its inline fields. */
    static String told(JsonNode schema, String anchor) {
        return meaning(schema) + values(schema) + fields(schema, anchor);
    }

    static String meaning(JsonNode schema) {
        return schema.has("description") ? Html.text(schema.get("description").asText()) : "";
    }

    /** The values of a closed list, the default, and examples that are not in the list. */
    static String values(JsonNode schema) {
        StringBuilder told = new StringBuilder();
        Set<String> listed = new TreeSet<>();
        if (schema.has("enum")) {
            Type.stream(schema.get("enum")).forEach(value -> listed.add(value.asText()));
            told.append(" <span class=\"values\">One of: ")
                    .append(Type.stream(schema.get("enum"))
                            .map(value -> Html.code(value.asText()))
                            .collect(Collectors.joining(", ")))
                    .append(".</span>");
        }
        if (schema.has("default")) {
            told.append(" Without it: ")
                    .append(Html.code(schema.get("default").asText()))
                    .append('.');
        }
        if (schema.has("examples")) {
            String examples = Type.stream(schema.get("examples"))
                    .filter(example -> !listed.contains(example.asText()))
                    .map(example -> Html.code(written(example)))
                    .collect(Collectors.joining(", "));
            told.append(examples.isEmpty() ? "" : " <span class=\"quiet\">For example: " + examples + "</span>");
        }
        return told.toString();
    }

    static String written(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The fields of an inline object, or of inline items or values. */
    static String fields(JsonNode schema, String anchor) {
        if (schema.has("properties")) {
            return list(schema, anchor);
        }
        for (String part : new String[] {"items", "additionalProperties"}) {
            JsonNode one = schema.path(part);
            if (one.isObject() && Type.target(one).isEmpty()) {
                String told = told(one, anchor);
                return told.isBlank() ? "" : "<div class=\"each\">Each: " + told + "</div>";
            }
        }
        for (String choice : new String[] {"anyOf", "oneOf"}) {
            if (schema.has(choice)) {
                StringBuilder all = new StringBuilder();
                int at = 0;
                for (JsonNode one : schema.get(choice)) {
                    all.append(Type.target(one).isEmpty() ? told(one, anchor + "." + at) : "");
                    at++;
                }
                return all.toString();
            }
        }
        return "";
    }

    /** Lists each field with its type, and whether it is optional. */
    static String list(JsonNode schema, String anchor) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        StringBuilder list = new StringBuilder("<dl class=\"members\">\n");
        schema.get("properties").properties().forEach(field -> {
            String id = anchor + "." + field.getKey();
            list.append(term(
                            id,
                            field.getKey(),
                            Type.of(field.getValue()),
                            required.contains(field.getKey()) ? "" : "may be absent"))
                    .append("<dd>")
                    .append(told(field.getValue(), id))
                    .append("</dd>\n");
        });
        return list.append("</dl>\n").toString();
    }

    /**
     * The line with the name and type of a field or parameter.
     *
     * @param mark a short mark shown beside the name; empty for none
     */
    static String term(String id, String name, String kind, String mark) {
        return "<dt id=\"%s\">%s <span class=\"kind\">%s</span>%s</dt>"
                .formatted(
                        Html.text(id),
                        Html.code(name),
                        kind,
                        mark.isEmpty() ? "" : " <b class=\"mark\">" + mark + "</b>");
    }
}
