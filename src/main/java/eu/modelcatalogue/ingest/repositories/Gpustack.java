package eu.modelcatalogue.ingest.repositories;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Json;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.ListedRepositories;
import eu.modelcatalogue.ingest.entry.ListedRepositories.Listed;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The catalogue of GPUStack: repositories by model, the engine that serves each, the licence as it was copied, the date of release. */
public final class Gpustack implements RepositoryImporter {

    private static final String CATALOGUE = "model-catalog.json";
    private static final String PROJECT = "gpustack/gpustack";
    private static final String PATH = "gpustack/assets/model-catalog.yaml";

    @Override
    public String source() {
        return "gpustack";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        ListedRepositories listed = new ListedRepositories(snapshot);
        for (JsonNode model : Json.list(snapshot, CATALOGUE)) {
            String section = "name “%s”".formatted(Json.text(model, "name"));
            for (JsonNode weights : model.path("specs")) {
                Optional<RepositoryId> repository = RepositoryId.of(Json.text(weights, "huggingface_repo_id"));
                if (repository.isEmpty()) {
                    listed.refuse(section, "a specification names no repository");
                    continue;
                }
                Listed one = listed.at(repository.get(), listed.github(PROJECT, PATH), section);
                one.says(Attribute.IDENTIFIERS, repository.get().identifier(null, Map.of()));
                String engine = Json.text(weights, "backend").toLowerCase(Locale.ROOT);
                if (Attribute.ENGINES.contains(engine)) {
                    one.says(Attribute.OPEN_ENGINES, engine);
                }
                if (repository.get().isOriginal()) {
                    original(one, model, licences);
                }
            }
        }
        return listed.extract();
    }

    /** Date and licence are those of the model as its developer published it. */
    private static void original(Listed one, JsonNode model, LicenceNames licences) {
        one.released(Json.text(model, "release_date"));
        List<String> names = Json.texts(model.path("licenses"));
        if (names.size() == 1) {
            licences.id(names.get(0)).ifPresent(id -> one.says(Component.WEIGHTS_FINAL.licence(), id));
        }
    }
}
