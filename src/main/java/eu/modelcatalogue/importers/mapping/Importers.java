package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.importers.entry.Importer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outside sources that can be imported: a new source is one class in this package and one line here. */
public final class Importers {

    /** By the id of the source. */
    public static final SortedMap<String, Importer> ALL = Stream.of(
                    Importer.ofModels("ai-sdk", AiSdk::read).withKeysOf("models-dev", "models-dev-api", "pi-ai"),
                    Importer.ofModels("comparia", Comparia::read),
                    Importer.ofModels("epoch", Epoch::read),
                    Importer.ofModels("huggingface", HuggingFaceHub::read),
                    Importer.ofModels("models-dev", ModelsDev::read),
                    Importer.ofModels("models-dev-api", ModelsDevOffers::read).withKeysOf("models-dev"),
                    Importer.ofModels("mot", ModelOpennessTool::read),
                    Importer.ofModels("opening-up-chatgpt", OpeningUp::read),
                    Importer.ofModels("os-ai-map", OsAiMap::read),
                    Importer.ofModels("osai-index", OsaiIndex::read),
                    Importer.ofModels("pi-ai", PiAi::read).withKeysOf("models-dev", "models-dev-api"),
                    Importer.ofRepositories("diffusers", InferenceEngines::diffusers),
                    Importer.ofRepositories("gpustack", Gpustack::read),
                    Importer.ofRepositories("llama-cpp", InferenceEngines::llamaCpp),
                    Importer.ofRepositories("localai", LocalAi::read),
                    Importer.ofRepositories("mteb", Mteb::read),
                    Importer.ofRepositories("sglang", InferenceEngines::sglang),
                    Importer.ofRepositories("transformers", InferenceEngines::transformers),
                    Importer.ofRepositories("vllm", InferenceEngines::vllm),
                    Importer.ofRepositories("vllm-recipes", VllmRecipes::read),
                    Importer.ofRepositories("xinference", Xinference::read))
            .collect(Collectors.collectingAndThen(
                    Collectors.toMap(
                            Importer::source,
                            importer -> importer,
                            (one, other) -> one,
                            TreeMap<String, Importer>::new),
                    Collections::unmodifiableSortedMap));

    private Importers() {}
}
