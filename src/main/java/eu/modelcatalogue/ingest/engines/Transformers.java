package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.Entry;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Reading;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes that the automatic mappings of Transformers load, by type of model. They name no repository: a model is found by its class. */
public final class Transformers implements RepositoryImporter {

    private static final Engine ENGINE = new Engine("transformers", "Apache-2.0", "huggingface/transformers");
    private static final String MAPPINGS = "src/transformers/models/auto/modeling_auto.py";

    @Override
    public String source() {
        return "transformers";
    }

    @Override
    public Reading read(Snapshot snapshot, LicenceNames licences) {
        String commit = snapshot.revision() == null ? "HEAD" : snapshot.revision();
        String locator = ENGINE.file(commit, MAPPINGS);
        Map<String, Entry> classes = new LinkedHashMap<>();
        for (Map<String, String> row : Rows.of(snapshot, "transformers.csv", Set.of("model_type", "architectures"))) {
            for (String name : row.getOrDefault("architectures", "").split(" ", -1)) {
                if (Engine.isClass(name)) {
                    String section = "%s (model type %s)".formatted(name, row.get("model_type"));
                    classes.putIfAbsent(name, ENGINE.ofClass(snapshot, locator, section, name));
                }
            }
        }
        return new Reading(List.copyOf(classes.values()), List.of());
    }
}
