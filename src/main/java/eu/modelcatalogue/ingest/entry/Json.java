package eu.modelcatalogue.ingest.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lists and texts in JSON. */
public final class Json {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * The list of the file of that name.
     *
     * @throws IllegalArgumentException where no file is called so, or it holds no list
     */
    public static List<JsonNode> list(Snapshot snapshot, String name) {
        String path = snapshot.find(name).orElseThrow(() -> new IllegalArgumentException("No file is called " + name));
        try {
            JsonNode list = JSON.readTree(snapshot.text(path));
            if (!list.isArray()) {
                throw new IllegalArgumentException(path + " is no list");
            }
            return StreamSupport.stream(list.spliterator(), false).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s is no JSON: %s".formatted(path, e.getOriginalMessage()), e);
        }
    }

    /** The texts of a list, without spaces around them; none where there is no list. */
    public static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.asText().strip())
                .toList();
    }

    /** The texts of a list, or the one text that stands in its place. */
    public static List<String> oneOrMore(JsonNode node) {
        return node.isTextual() ? List.of(node.asText().strip()) : texts(node);
    }

    /** What a field says as text, without spaces around it; empty where it says nothing, or holds more. */
    public static String text(JsonNode object, String field) {
        return object.path(field).asText("").strip();
    }
}
