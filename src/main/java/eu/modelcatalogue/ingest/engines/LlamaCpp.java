package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.Entry;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Reading;
import eu.modelcatalogue.ingest.entry.Repository;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.HubAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    public Reading read(Snapshot snapshot, LicenceNames licences) {
        String commit = snapshot.revision() == null ? "HEAD" : snapshot.revision();
        String locator = ENGINE.file(commit, "README.md");
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Reading.Refusal> refused = new ArrayList<>();
        for (Map<String, String> row : Rows.of(snapshot, "llama-cpp.csv", Set.of("model", "link"))) {
            String model = row.getOrDefault("model", "");
            Optional<Repository> repository =
                    HubAddress.model(row.getOrDefault("link", "")).flatMap(Repository::of);
            if (repository.isPresent()) {
                entries.putIfAbsent(repository.get().id(), ENGINE.of(repository.get(), snapshot, locator, model, null));
            } else {
                refused.add(new Reading.Refusal(model, "names a family, and links no repository"));
            }
        }
        return new Reading(List.copyOf(entries.values()), refused);
    }
}
