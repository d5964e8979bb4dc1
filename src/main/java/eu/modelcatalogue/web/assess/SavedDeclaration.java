package eu.modelcatalogue.web.assess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.api.declaration.Declaration;
import eu.modelcatalogue.api.declaration.Submission;
import eu.modelcatalogue.api.http.StrictJson;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.domain.Attribute;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A declaration in a small file that the reader keeps: the body of {@code POST /v1/assessments}, which the form can read again. */
final class SavedDeclaration {

    private SavedDeclaration() {}

    static byte[] write(JsonNode body) {
        return (body.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The form fields in a saved file; empty if it is another file. */
    static Optional<Map<String, List<String>>> read(String file) {
        try {
            return Optional.of(StrictJson.READER.readTree(file))
                    .filter(JsonNode::isObject)
                    .map(SavedDeclaration::fields);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> fields(JsonNode body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Stream.of(Submission.NAME, Submission.BASED_ON)
                .filter(name -> body.path(name).isTextual())
                .forEach(name -> fields.put(name, List.of(body.path(name).asText())));
        fields.put(Submission.PROFILES, texts(body.path(Submission.PROFILES)));
        declared("", body.path("declaration"), fields);
        return fields;
    }

    /** Fields that the form does not have are left out, because callers control their nesting and the length of their names. */
    private static void declared(String path, JsonNode node, Map<String, List<String>> fields) {
        node.forEachEntry((key, value) -> {
            String name = path + key;
            if (name.equals(Attribute.LINEAGE)) {
                lineage(value, fields);
            } else if (value.isObject() && !Declaration.below(name).isEmpty()) {
                declared(name + ".", value, fields);
            } else if (Case.attribute(name) != null) {
                fields.put(name, List.of(value.isArray() ? String.join(", ", texts(value)) : value.asText()));
            }
        });
    }

    /** A value that is not a list means unknown, not an empty list. */
    private static void lineage(JsonNode bases, Map<String, List<String>> fields) {
        if (!bases.isArray()) {
            return;
        }
        if (bases.isEmpty()) {
            fields.put(Submission.SCRATCH, List.of("yes"));
        }
        for (int number = 0; number < bases.size(); number++) {
            String row = Attribute.LINEAGE + "." + number + ".";
            bases.get(number).forEachEntry((field, value) -> fields.put(row + field, List.of(value.asText())));
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
