package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
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
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        String locator = ENGINE.file(snapshot, MAPPINGS);
        Draft draft = new Draft();
        for (Map<String, String> row : Rows.of(snapshot, "transformers.csv", Set.of("model_type", "architectures"))) {
            for (String name : row.getOrDefault("architectures", "").split(" ", -1)) {
                if (Engine.isClass(name)) {
                    String section = "%s (model type %s)".formatted(name, row.get("model_type"));
                    draft.addFirst(SourceEntry.ofClass(name, ENGINE.says(snapshot, locator, section, null)));
                }
            }
        }
        return draft.extract();
    }
}
