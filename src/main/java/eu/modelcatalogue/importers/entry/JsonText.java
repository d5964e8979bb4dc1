package eu.modelcatalogue.importers.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Texts in JSON, YAML and TOML, without spaces around them. */
public final class JsonText {

    private JsonText() {}

    /** The text of a field; empty where the field is missing, or holds an object or a list. */
    public static String text(JsonNode object, String field) {
        return object.path(field).asText("").strip();
    }

    /** The texts of a list; none where there is no list. */
    public static List<String> list(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.asText().strip())
                .toList();
    }

    /** The texts of a list, or the single text in its place. */
    public static List<String> oneOrMore(JsonNode node) {
        return node.isTextual() ? List.of(node.asText().strip()) : list(node);
    }
}
