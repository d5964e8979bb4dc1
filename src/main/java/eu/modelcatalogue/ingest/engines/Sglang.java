package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.Entry;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Reading;
import eu.modelcatalogue.ingest.entry.Repository;
import eu.modelcatalogue.ingest.entry.RepositoryImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of supported models in the documentation of SGLang. It names families, and one repository for each: only that repository is taken,
 * for what is true of a family's example need not be true of the family.
 */
public final class Sglang implements RepositoryImporter {

    private static final Engine ENGINE = new Engine("sglang", "Apache-2.0", "sgl-project/sglang");

    /** The pages in the order in which the rows come, each by the repository of its first row: commit and path. */
    private static final Map<String, String[]> PAGES = pages();

    @Override
    public String source() {
        return "sglang";
    }

    @Override
    public Reading read(Snapshot snapshot, LicenceNames licences) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Reading.Refusal> refused = new ArrayList<>();
        String locator = "";
        int number = 1;
        for (Map<String, String> row : Rows.of(snapshot, "sglang.csv", Set.of("family", "hf_id"))) {
            number++;
            String id = row.getOrDefault("hf_id", "").strip();
            String[] page = PAGES.get(id);
            locator = page == null ? locator : ENGINE.file(page[0], page[1]);
            Optional<Repository> repository = Repository.of(id);
            if (repository.isEmpty() || locator.isEmpty()) {
                refused.add(new Reading.Refusal(
                        "row " + number, "names no repository, or stands before the first page that is known"));
                continue;
            }
            entries.putIfAbsent(
                    id, ENGINE.of(repository.get(), snapshot, locator, row.getOrDefault("family", id), null));
        }
        return new Reading(List.copyOf(entries.values()), refused);
    }

    private static Map<String, String[]> pages() {
        String text = "369fa46b1151bb3e8b73ddd17fee059fad72dd2f";
        String retrieval = "docs/supported_models/retrieval_ranking/";
        String older = "05319dc0ce108ea0e5b0121d2e7459687091bc31";
        return Map.of(
                "deepseek-ai/DeepSeek-R1",
                new String[] {text, "docs_new/docs/supported-models/generative_models.mdx"},
                "Qwen/Qwen3-VL-235B-A22B-Instruct",
                new String[] {text, "docs_new/docs/supported-models/multimodal_language_models.mdx"},
                "inclusionAI/LLaDA2.0-flash",
                new String[] {
                    "f5f90f807f3b53affadd54fba64fe3f1ec215b4b",
                    "docs/supported_models/text_generation/diffusion_language_models.md"
                },
                "intfloat/e5-mistral-7b-instruct",
                new String[] {"7f19d5aab7b206a54fa522bca554ea4ba7c9c3a8", retrieval + "embedding_models.md"},
                "BAAI/bge-reranker-v2-m3",
                new String[] {"072690d889e0e746b9de20d86a1b930bdab280ee", retrieval + "rerank_models.md"},
                "Skywork/Skywork-Reward-Llama-3.1-8B-v0.2",
                new String[] {older, "docs/supported_models/specialized/reward_models.md"},
                "FastVideo/FastWan2.1-T2V-1.3B-Diffusers",
                new String[] {older, "docs/supported_models/image_generation/diffusion_models.md"});
    }
}
