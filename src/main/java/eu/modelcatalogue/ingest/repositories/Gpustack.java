package eu.modelcatalogue.ingest.repositories;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.ListedRepositories;
import eu.modelcatalogue.ingest.entry.ListedRepositories.Listed;
import eu.modelcatalogue.ingest.entry.Reading;
import eu.modelcatalogue.ingest.entry.Repository;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Component;
import java.time.DateTimeException;
import java.util.ArrayList;
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
    public Reading read(Snapshot snapshot, LicenceNames licences) {
        ListedRepositories listed = new ListedRepositories(snapshot);
        List<Reading.Refusal> refused = new ArrayList<>();
        for (JsonNode model : Lists.of(snapshot, CATALOGUE)) {
            String section = "name “%s”".formatted(Lists.text(model, "name"));
            for (JsonNode weights : model.path("specs")) {
                Optional<Repository> repository = Repository.of(Lists.text(weights, "huggingface_repo_id"));
                if (repository.isEmpty()) {
                    refused.add(new Reading.Refusal(section, "a specification names no repository"));
                    continue;
                }
                Listed one = listed.at(repository.get(), listed.github(PROJECT, PATH), section);
                one.says(Attribute.IDENTIFIERS, repository.get().identifier(null, Map.of()));
                String engine = Lists.text(weights, "backend").toLowerCase(Locale.ROOT);
                if (Attribute.ENGINES.contains(engine)) {
                    one.says(Attribute.OPEN_ENGINES, engine);
                }
                if (repository.get().isOriginal()) {
                    original(one, model, licences);
                }
            }
        }
        return new Reading(listed.entries(), refused);
    }

    /** Date and licence are those of the model as its developer published it. */
    private static void original(Listed one, JsonNode model, LicenceNames licences) {
        String released = Lists.text(model, "release_date");
        try {
            Period.parse(released);
            one.says(Attribute.RELEASED, released);
        } catch (DateTimeException e) {
            // No date: nothing is said.
        }
        List<String> names = Lists.texts(model.path("licenses"));
        if (names.size() == 1) {
            licences.id(names.get(0)).ifPresent(id -> one.says(Component.WEIGHTS_FINAL.licence(), id));
        }
    }
}
