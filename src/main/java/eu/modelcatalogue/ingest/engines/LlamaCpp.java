package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.HubAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list of supported models in the README of llama.cpp. Most lines name a family and link a search, a collection or a pull request; only those
 * that link a repository name a model.
 */
public final class LlamaCpp implements RepositoryImporter {

    private static final Engine ENGINE = new Engine("llama.cpp", "MIT", "ggml-org/llama.cpp");

    @Override
    public String source() {
        return "llama-cpp";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        String locator = ENGINE.file(snapshot, "README.md");
        Draft draft = new Draft();
        for (Map<String, String> row : Rows.of(snapshot, "llama-cpp.csv", Set.of("model", "link"))) {
            String model = row.getOrDefault("model", "");
            Optional<RepositoryId> repository =
                    HubAddress.model(row.getOrDefault("link", "")).flatMap(RepositoryId::of);
            if (repository.isPresent()) {
                draft.addFirst(ENGINE.of(repository.get(), snapshot, locator, model, null));
            } else {
                draft.refuse(model, "names a family, and links no repository");
            }
        }
        return draft.extract();
    }
}
