package eu.modelcatalogue.ingest.modelsdev;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.openness.claim.HubAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The file of one model.
 *
 * @param developer the folder it lies in
 * @param id its name, without ending
 * @param toml what stands in it
 */
record ModelFile(String developer, String id, JsonNode toml) {

    private static final Pattern LATEST = Pattern.compile("(?i)\\s*\\(?latest\\)?\\s*$");

    String key() {
        return developer + "/" + id;
    }

    String path() {
        return "models/" + developer + "/" + id + ".toml";
    }

    /** The name, without the mark of an alias. */
    String name() {
        return LATEST.matcher(text("name")).replaceFirst("").strip();
    }

    /** Whether it is an alias under which a service offers one checkpoint after the other. */
    boolean moves() {
        return id.endsWith("-latest") || LATEST.matcher(text("name")).find();
    }

    boolean saysOpen() {
        return toml.path("open_weights").asBoolean(false);
    }

    boolean saysClosed() {
        return toml.path("open_weights").isBoolean() && !saysOpen();
    }

    /** Ids on the Hub that are linked as weights, without those that are said to be quantised. */
    List<String> hubIds() {
        return StreamSupport.stream(toml.path("weights").spliterator(), false)
                .filter(weights -> !weights.has("quantization"))
                .flatMap(weights -> HubAddress.model(weights.path("url").asText()).stream())
                .distinct()
                .toList();
    }

    /** Whether the weights with this id on the Hub bear the name of this model. */
    boolean isCalledLike(String hubId) {
        String repository = letters(hubId.substring(hubId.indexOf('/') + 1));
        return repository.equals(letters(id)) || repository.equals(letters(name()));
    }

    String text(String field) {
        return toml.path(field).asText("").strip();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]+", "");
    }
}
