package eu.modelcatalogue.ingest.repositories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.util.List;
import java.util.stream.StreamSupport;

/** Lists in JSON. */
final class Lists {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Lists() {}

    static boolean has(Snapshot snapshot, String name) {
        return snapshot.files().keySet().stream().anyMatch(path -> isCalled(path, name));
    }

    private static boolean isCalled(String path, String name) {
        return path.equals(name) || path.endsWith("/" + name);
    }

    /**
     * The list of a file.
     *
     * @throws IllegalArgumentException where there is none of that name, or it is no list
     */
    static List<JsonNode> of(Snapshot snapshot, String name) {
        String path = snapshot.files().keySet().stream()
                .filter(file -> isCalled(file, name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No file is called " + name));
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

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.asText().strip())
                .toList();
    }

    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() ? value.asText().strip() : "";
    }
}
