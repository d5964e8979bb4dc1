package eu.modelcatalogue.ingest.mot;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.openness.term.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The components of the Model Openness Framework as the tool's settings describe them: what each class asks for.
 *
 * @param parts in the order of the settings
 */
record Framework(List<Part> parts) {

    private static final Map<String, Component> COMPONENTS = Map.ofEntries(
            Map.entry("Datasets", Component.TRAINING_DATASETS),
            Map.entry("Data preprocessing code", Component.DATA_PREPROCESSING_CODE),
            Map.entry("Model architecture", Component.ARCHITECTURE),
            Map.entry("Model parameters (Final)", Component.WEIGHTS_FINAL),
            Map.entry("Model metadata", Component.MODEL_METADATA),
            Map.entry("Model parameters (Intermediate)", Component.WEIGHTS_INTERMEDIATE),
            Map.entry("Training code", Component.TRAINING_CODE),
            Map.entry("Inference code", Component.INFERENCE_CODE),
            Map.entry("Evaluation code", Component.EVALUATION_CODE),
            Map.entry("Evaluation data", Component.EVALUATION_DATA),
            Map.entry("Evaluation results", Component.EVALUATION_RESULTS),
            Map.entry("Supporting libraries and tools", Component.SUPPORTING_LIBRARIES),
            Map.entry("Model card", Component.MODEL_CARD),
            Map.entry("Data card", Component.DATA_CARD),
            Map.entry("Technical report", Component.TECHNICAL_REPORT),
            Map.entry("Research paper", Component.RESEARCH_PAPER),
            Map.entry("Sample model outputs", Component.SAMPLE_OUTPUTS));

    /**
     * One component.
     *
     * @param name as the records write it
     * @param component ours
     * @param contentType {@code code}, {@code data} or {@code document}
     * @param mofClass the class that first asks for it: 3, 2 or 1
     * @param required false where no class depends on it
     */
    record Part(String name, Component component, String contentType, int mofClass, boolean required) {}

    Framework {
        parts = List.copyOf(parts);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException where they do not list the components as expected
     */
    static Framework read(String path, JsonNode settings) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode one : settings.path("components")) {
            String name = one.path("name").asText();
            Component component = COMPONENTS.get(name);
            int mofClass = one.path("class").asInt();
            if (component == null || mofClass < 1 || mofClass > 3) {
                throw new IllegalArgumentException(
                        "%s: component '%s' of class '%s' is not known here; known are the components %s in classes 1 to 3"
                                .formatted(
                                        path,
                                        name,
                                        one.path("class").asText(),
                                        COMPONENTS.keySet().stream().sorted().toList()));
            }
            parts.add(new Part(
                    name,
                    component,
                    one.path("content_type").asText(),
                    mofClass,
                    one.path("required").asBoolean()));
        }
        if (parts.size() != COMPONENTS.size()) {
            throw new IllegalArgumentException("%s: lists %d components, where the framework has %d"
                    .formatted(path, parts.size(), COMPONENTS.size()));
        }
        return new Framework(parts);
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** What a class requires: a class contains those below it, of which III is the lowest. */
    List<Part> required(int mofClass) {
        return parts.stream()
                .filter(part -> part.required() && part.mofClass() >= mofClass)
                .toList();
    }
}
