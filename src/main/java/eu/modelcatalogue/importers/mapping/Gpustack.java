package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.RepositoryStatements;
import eu.modelcatalogue.importers.entry.SourceReading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue of GPUStack: repositories by model, the engine that serves each, the licence as it was copied, and the date of release. Date and licence
 * are taken for repositories of the developer only, not for copies in another format.
 */
final class Gpustack {

    private Gpustack() {}

    static void read(SourceReading reading) {
        String locator = reading.github("gpustack/gpustack", "gpustack/assets/model-catalog.yaml");
        for (JsonNode model : reading.jsonList("model-catalog.json")) {
            String section = "name “%s”".formatted(JsonText.text(model, "name"));
            for (JsonNode weights : model.path("specs")) {
                Optional<RepositoryId> repository = RepositoryId.of(JsonText.text(weights, "huggingface_repo_id"));
                if (repository.isEmpty()) {
                    reading.refuse(section, "a specification names no repository");
                    continue;
                }
                RepositoryStatements statements = reading.repository(repository.get(), locator, section);
                statements.identifier(null, Map.of());
                String engine = JsonText.text(weights, "backend").toLowerCase(Locale.ROOT);
                if (Attribute.ENGINES.contains(engine)) {
                    statements.read(Attribute.OPEN_ENGINES, engine);
                }
                if (repository.get().isOriginal()) {
                    statements.released(JsonText.text(model, "release_date"));
                    List<String> licences = JsonText.list(model.path("licenses"));
                    if (licences.size() == 1) {
                        reading.licence(licences.get(0))
                                .ifPresent(id -> statements.read(Component.WEIGHTS_FINAL.licence(), id));
                    }
                }
            }
        }
    }
}
