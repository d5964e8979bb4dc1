package eu.modelcatalogue.command;

import eu.modelcatalogue.ingest.comparia.CompariaImporter;
import eu.modelcatalogue.ingest.engines.Diffusers;
import eu.modelcatalogue.ingest.engines.LlamaCpp;
import eu.modelcatalogue.ingest.engines.Sglang;
import eu.modelcatalogue.ingest.engines.Transformers;
import eu.modelcatalogue.ingest.engines.Vllm;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.epoch.EpochImporter;
import eu.modelcatalogue.ingest.hub.HubImporter;
import eu.modelcatalogue.ingest.modelsdev.ModelsDevImporter;
import eu.modelcatalogue.ingest.mot.MotImporter;
import eu.modelcatalogue.ingest.mteb.Mteb;
import eu.modelcatalogue.ingest.osai.OpeningUp;
import eu.modelcatalogue.ingest.osai.OsaiIndex;
import eu.modelcatalogue.ingest.osaimap.OsAiMap;
import eu.modelcatalogue.ingest.repositories.Gpustack;
import eu.modelcatalogue.ingest.repositories.Localai;
import eu.modelcatalogue.ingest.repositories.Xinference;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outside sources that can be imported from. */
final class Importers {

    /** By the id of the source. */
    static final Map<String, Importer> ALL = Stream.of(
                    new CompariaImporter(),
                    new Diffusers(),
                    new EpochImporter(),
                    new Gpustack(),
                    new HubImporter(),
                    new LlamaCpp(),
                    new Localai(),
                    new ModelsDevImporter(),
                    new MotImporter(),
                    new Mteb(),
                    new OpeningUp(),
                    new OsAiMap(),
                    new OsaiIndex(),
                    new Sglang(),
                    new Transformers(),
                    new Vllm(),
                    new Xinference())
            .collect(Collectors.toMap(
                    Importer::source, importer -> importer, (one, other) -> one, TreeMap<String, Importer>::new));

    private Importers() {}

    /** The ids, for the help. */
    static final class Names extends ArrayList<String> {
        Names() {
            super(ALL.keySet());
        }
    }
}
