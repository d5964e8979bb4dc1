package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import eu.modelcatalogue.importers.entry.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The models that open inference engines say they run: vLLM, SGLang, Transformers, llama.cpp and Diffusers.
 *
 * <p>That an engine runs a model states three things: the engine, the class of architecture where the place names one, and that third parties published
 * architecture and inference code under the licence of the engine.
 */
final class InferenceEngines {

    private static final Engine VLLM = new Engine("vllm", "Apache-2.0", "vllm-project/vllm");
    private static final Engine SGLANG = new Engine("sglang", "Apache-2.0", "sgl-project/sglang");
    private static final Engine TRANSFORMERS = new Engine("transformers", "Apache-2.0", "huggingface/transformers");
    private static final Engine LLAMA_CPP = new Engine("llama.cpp", "MIT", "ggml-org/llama.cpp");
    private static final Engine DIFFUSERS = new Engine("diffusers", "Apache-2.0", "huggingface/diffusers");

    private static final Pattern CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /** The pages of SGLang, each by the repository of its first row: commit and path. */
    private static final Map<String, String> SGLANG_PAGES = Map.of(
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

    private static final String ID = "[A-Za-z0-9][\\w.-]*/[A-Za-z0-9][\\w.-]*";

    /** A page of Diffusers loads a repository with a pipeline. Encoders, processors and adapters are loaded otherwise. */
    private static final Pattern LOADED =
            Pattern.compile("\\b(\\w+Pipeline)\\.from_pretrained\\(\\s*[\"'](" + ID + ")[\"']");

    /** A row of a table with a cell that holds only a link to a repository under its own name. */
    private static final Pattern LISTED =
            Pattern.compile("(?m)^\\|.*\\[`?(" + ID + ")`?]\\(https://huggingface\\.co/\\1/?\\)\\s*\\|.*$");

    /** Pipelines that select a class at run time: they do not name the class of the model. */
    private static final Pattern AUTOMATIC = Pattern.compile("DiffusionPipeline|AutoPipeline\\w*");

    private InferenceEngines() {}

    /**
     * The tables of supported models in the documentation of vLLM, and the repositories that its tests use: classes of architecture, with repositories
     * as examples. Models that a plugin serves are left out.
     */
    static void vllm(SourceReading reading) {
        List<SourceEntry> classes = new ArrayList<>();
        int number = 1;
        for (Map<String, String> row : reading.table(
                        "vllm-sections.csv", Set.of("section", "architecture", "hf_id", "backend", "commit"))
                .rows()) {
            number++;
            String architecture = cell(row, "architecture");
            if (cell(row, "backend").equals("plugin")) {
                reading.refuse("row " + number, architecture + " is served by a plugin");
                continue;
            }
            String className = isClass(architecture) ? architecture : null;
            String locator = VLLM.file(cell(row, "commit") + "/" + vllmPage(cell(row, "section")));
            if (className != null) {
                classes.add(SourceEntry.ofClass(className, VLLM.runs(reading, locator, className, null)));
            }
            // The first row of a repository names its class: further rows are other uses of the same weights.
            RepositoryId.of(cell(row, "hf_id"))
                    .ifPresent(repository ->
                            reading.add(VLLM.entry(repository, reading, locator, architecture, className)));
        }
        classes.forEach(reading::add);
    }

    private static String vllmPage(String section) {
        if (section.startsWith("tests: ")) {
            return "tests/models/registry.py";
        }
        if (!section.startsWith("pooling: ")) {
            return "docs/models/supported_models.md";
        }
        String page = section.substring("pooling: ".length());
        return "docs/models/pooling_models/" + page.substring(0, page.indexOf(".md") + ".md".length());
    }

    /**
     * The tables of supported models in the documentation of SGLang. They name families with one repository each: only that repository is taken, because
     * what is true of the example need not be true of the family.
     */
    static void sglang(SourceReading reading) {
        String locator = "";
        int number = 1;
        for (Map<String, String> row :
                reading.table("sglang.csv", Set.of("family", "hf_id")).rows()) {
            number++;
            String id = cell(row, "hf_id");
            locator = SGLANG_PAGES.containsKey(id) ? SGLANG.file(SGLANG_PAGES.get(id)) : locator;
            Optional<RepositoryId> repository = RepositoryId.of(id);
            if (repository.isEmpty() || locator.isEmpty()) {
                reading.refuse("row " + number, "names no repository, or stands before the first page that is known");
            } else {
                reading.add(SGLANG.entry(repository.get(), reading, locator, row.getOrDefault("family", id), null));
            }
        }
    }

    /** The classes in the automatic mappings of Transformers, by type of model. They name no repository: a model is found by its class. */
    static void transformers(SourceReading reading) {
        String locator = TRANSFORMERS.file(reading, "src/transformers/models/auto/modeling_auto.py");
        for (Map<String, String> row : reading.table("transformers.csv", Set.of("model_type", "architectures"))
                .rows()) {
            for (String name : cell(row, "architectures").split(" ", -1)) {
                if (isClass(name)) {
                    String section = "%s (model type %s)".formatted(name, row.get("model_type"));
                    reading.add(SourceEntry.ofClass(name, TRANSFORMERS.runs(reading, locator, section, null)));
                }
            }
        }
    }

    /**
     * The list of supported models in the README of llama.cpp. Most lines name a family and link a search, a collection or a pull request; only lines that
     * link a repository name a model.
     */
    static void llamaCpp(SourceReading reading) {
        String locator = LLAMA_CPP.file(reading, "README.md");
        for (Map<String, String> row :
                reading.table("llama-cpp.csv", Set.of("model", "link")).rows()) {
            String model = row.getOrDefault("model", "");
            HubAddress.model(cell(row, "link"))
                    .flatMap(RepositoryId::of)
                    .ifPresentOrElse(
                            repository -> reading.add(LLAMA_CPP.entry(repository, reading, locator, model, null)),
                            () -> reading.refuse(model, "names a family, and links no repository"));
        }
    }

    /** The pages of pipelines in the documentation of Diffusers: repositories that a page loads with a pipeline, or lists in a table. */
    static void diffusers(SourceReading reading) {
        List<String> pages = reading.paths(path -> path.endsWith(".md"));
        if (pages.isEmpty()) {
            throw new IllegalArgumentException(
                    "These are not the pages of Diffusers' pipelines: no file is called *.md");
        }
        Map<String, SourceEntry> entries = new LinkedHashMap<>();
        Map<String, String> pipelines = new HashMap<>();
        for (String path : pages) {
            String text = reading.snapshot().text(path);
            String locator = DIFFUSERS.file(
                    reading, "docs/source/en/api/pipelines/" + path.substring(path.lastIndexOf('/') + 1));
            Matcher loaded = LOADED.matcher(text);
            while (loaded.find()) {
                String pipeline = loaded.group(1);
                String id = loaded.group(2);
                String before = pipelines.get(id);
                // A pipeline for one use of a model (FluxControlPipeline) has the name of the model's own pipeline, and
                // more.
                boolean better = before == null || pipeline.length() < before.length();
                if (!AUTOMATIC.matcher(pipeline).matches() && better) {
                    pipelines.put(id, pipeline);
                    entries.put(id, pipelineEntry(reading, locator, id, pipeline));
                } else {
                    entries.putIfAbsent(id, pipelineEntry(reading, locator, id, null));
                }
            }
            Matcher listed = LISTED.matcher(text);
            while (listed.find()) {
                entries.putIfAbsent(listed.group(1), pipelineEntry(reading, locator, listed.group(1), null));
            }
        }
        entries.values().forEach(reading::add);
    }

    private static SourceEntry pipelineEntry(
            SourceReading reading, String locator, String id, @Nullable String pipeline) {
        String section = pipeline == null ? id : pipeline + ", " + id;
        return DIFFUSERS.entry(new RepositoryId(id), reading, locator, section, pipeline);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static boolean isClass(String text) {
        return CLASS.matcher(text).matches();
    }

    /**
     * An engine.
     *
     * @param name as {@link Attribute#ENGINES} lists it
     * @param licence of its code, SPDX
     * @param project {@code owner/name} on GitHub
     */
    private record Engine(String name, String licence, String project) {

        /** The address of one of its files: commit and path. */
        String file(String commitAndPath) {
            return "https://github.com/%s/blob/%s".formatted(project, commitAndPath);
        }

        /** The address of one of its files at the commit of the snapshot. */
        String file(SourceReading reading, String path) {
            return reading.github(project, path);
        }

        /**
         * What follows from the place where the engine names a model.
         *
         * @param architecture class of the model; null where the place names none
         */
        List<Statement> runs(SourceReading reading, String locator, String section, @Nullable String architecture) {
            SourceStatements statements = reading.statements(locator);
            if (architecture != null) {
                statements.read(Attribute.ARCHITECTURE_CLASS, architecture, section);
            }
            statements.read(Attribute.OPEN_ENGINES, name, section);
            for (Component component : List.of(Component.ARCHITECTURE, Component.INFERENCE_CODE)) {
                statements.read(component.availability(), "thirdPartyOpen", section);
                statements.read(component.licence(), licence, section);
            }
            return statements.all();
        }

        /** A repository that the engine names. */
        SourceEntry entry(
                RepositoryId repository,
                SourceReading reading,
                String locator,
                String section,
                @Nullable String architecture) {
            return new SourceEntry(
                    repository.id(),
                    repository.name(),
                    List.of(),
                    List.of(repository.id()),
                    runs(reading, locator, section, architecture));
        }
    }
}
