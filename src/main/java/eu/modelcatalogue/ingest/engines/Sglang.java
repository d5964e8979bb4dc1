package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of supported models in the documentation of SGLang. It names families, and one repository for each: only that repository is taken,
 * for what is true of a family's example need not be true of the family.
 */
public final class Sglang implements RepositoryImporter {

    private static final Engine ENGINE = new Engine("sglang", "Apache-2.0", "sgl-project/sglang");

    /** The pages, each by the repository of its first row: commit and path. */
    private static final Map<String, String> PAGES = Map.of(
            "deepseek-ai/DeepSeek-R1",
            "369fa46b1151bb3e8b73ddd17fee059fad72dd2f/docs_new/docs/supported-models/generative_models.mdx",
            "Qwen/Qwen3-VL-235B-A22B-Instruct",
            "369fa46b1151bb3e8b73ddd17fee059fad72dd2f/docs_new/docs/supported-models/multimodal_language_models.mdx",
            "inclusionAI/LLaDA2.0-flash",
            "f5f90f807f3b53affadd54fba64fe3f1ec215b4b/docs/supported_models/text_generation/diffusion_language_models.md",
            "intfloat/e5-mistral-7b-instruct",
            "7f19d5aab7b206a54fa522bca554ea4ba7c9c3a8/docs/supported_models/retrieval_ranking/embedding_models.md",
            "BAAI/bge-reranker-v2-m3",
            "072690d889e0e746b9de20d86a1b930bdab280ee/docs/supported_models/retrieval_ranking/rerank_models.md",
            "Skywork/Skywork-Reward-Llama-3.1-8B-v0.2",
            "05319dc0ce108ea0e5b0121d2e7459687091bc31/docs/supported_models/specialized/reward_models.md",
            "FastVideo/FastWan2.1-T2V-1.3B-Diffusers",
            "05319dc0ce108ea0e5b0121d2e7459687091bc31/docs/supported_models/image_generation/diffusion_models.md");

    @Override
    public String source() {
        return "sglang";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        Draft draft = new Draft();
        String locator = "";
        int number = 1;
        for (Map<String, String> row : Rows.of(snapshot, "sglang.csv", Set.of("family", "hf_id"))) {
            number++;
            String id = row.getOrDefault("hf_id", "").strip();
            locator = PAGES.containsKey(id) ? ENGINE.file(PAGES.get(id)) : locator;
            Optional<RepositoryId> repository = RepositoryId.of(id);
            if (repository.isEmpty() || locator.isEmpty()) {
                draft.refuse("row " + number, "names no repository, or stands before the first page that is known");
                continue;
            }
            draft.addFirst(ENGINE.of(repository.get(), snapshot, locator, row.getOrDefault("family", id), null));
        }
        return draft.extract();
    }
}
