package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.modelcatalogue.importers.entry.Importer;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Samples in the form of the engines' documentation, with models that do not exist. */
class InferenceEnginesTest {

    private static final String THIRD_PARTIES = """
            components.architecture.availability = thirdPartyOpen
            components.architecture.licence = %s
            components.inferenceCode.availability = thirdPartyOpen
            components.inferenceCode.licence = %s""";

    @Test
    void vllm_names_repositories_with_their_class_and_classes_for_every_model_of_them() {
        SourceContent extract = read(importer("vllm"), "vllm-sections.csv", """
                section,architecture,models,hf_id,inputs,backend,commit
                text generation,CoraxForCausalLM,Corax,birdlab/Corax-2-30B,,native,aaaa111
                multimodal generation,CoraxForConditionalGeneration,Corax,birdlab/Corax-2-30B,T + I,native,aaaa111
                pooling: embed.md text,CoraxModel,Corax Embed,,,native,bbbb222
                plugins,RavenForCausalLM,Raven,birdlab/Raven,,plugin,aaaa111
                tests: registry,CoraxForCausalLM,,birdlab/Corax-2-7B,,native,cccc333
                text generation,"CoraxModel, *Model",Others,,,native,aaaa111
                """);

        SourceEntry repository = entry(extract, "birdlab/Corax-2-30B");
        assertThat(repository.hubIds()).containsExactly("birdlab/Corax-2-30B");
        assertThat(said(repository))
                .containsExactlyElementsOf(lines("architectureClass = CoraxForCausalLM", "vllm", "Apache-2.0"));
        assertThat(repository.statements().get(0))
                .extracting(Statement::locator, Statement::section)
                .containsExactly(
                        "https://github.com/vllm-project/vllm/blob/aaaa111/docs/models/supported_models.md",
                        "CoraxForCausalLM");
        assertThat(entry(extract, "birdlab/Corax-2-7B").statements().get(0).locator())
                .endsWith("/cccc333/tests/models/registry.py");
        assertThat(extract.entries())
                .extracting(SourceEntry::architecture)
                .containsExactly(null, null, "CoraxForCausalLM", "CoraxForConditionalGeneration", "CoraxModel");
        assertThat(said(entry(extract, "CoraxModel"))).containsExactlyElementsOf(lines("vllm", "Apache-2.0"));
        assertThat(entry(extract, "CoraxModel").statements().get(0).locator())
                .endsWith("/bbbb222/docs/models/pooling_models/embed.md");
        assertThat(extract.refused())
                .containsExactly(new SourceContent.Refusal("row 5", "RavenForCausalLM is served by a plugin"));
    }

    @Test
    void transformers_names_classes_only() {
        SourceContent extract = read(importer("transformers"), "transformers.csv", """
                model_type,name,architectures
                corax,Corax,CoraxModel CoraxForCausalLM
                corax_vision,,
                """);

        assertThat(extract.entries()).allSatisfy(one -> assertThat(one.hubIds()).isEmpty());
        assertThat(extract.entries())
                .extracting(SourceEntry::architecture)
                .containsExactly("CoraxModel", "CoraxForCausalLM");
        assertThat(entry(extract, "CoraxForCausalLM").statements().get(0))
                .extracting(Statement::locator, Statement::section, Statement::value)
                .containsExactly(
                        "https://github.com/huggingface/transformers/blob/abc1234/src/transformers/models/auto/modeling_auto.py",
                        "CoraxForCausalLM (model type corax)",
                        "transformers");
    }

    @Test
    void sglang_names_one_repository_of_a_family_and_only_that_is_taken() {
        SourceContent extract = read(importer("sglang"), "sglang.csv", """
                family,hf_id
                "DeepSeek (v1, v2, v3/R1)",deepseek-ai/DeepSeek-R1
                Corax (2 and 3),birdlab/Corax-2-30B
                Raven,
                Qwen-VL,Qwen/Qwen3-VL-235B-A22B-Instruct
                """);

        assertThat(extract.entries())
                .extracting(SourceEntry::key)
                .containsExactly("deepseek-ai/DeepSeek-R1", "birdlab/Corax-2-30B", "Qwen/Qwen3-VL-235B-A22B-Instruct");
        assertThat(entry(extract, "birdlab/Corax-2-30B").statements().get(0))
                .extracting(Statement::section, Statement::value)
                .containsExactly("Corax (2 and 3)", "sglang");
        assertThat(entry(extract, "Qwen/Qwen3-VL-235B-A22B-Instruct")
                        .statements()
                        .get(0)
                        .locator())
                .endsWith("multimodal_language_models.mdx");
        assertThat(extract.refused()).extracting(SourceContent.Refusal::place).containsExactly("row 4");
    }

    @Test
    void llama_cpp_names_families_and_few_models() {
        SourceContent extract = read(importer("llama-cpp"), "llama-cpp.csv", """
                model,link
                Corax models,https://huggingface.co/models?search=birdlab/corax
                Corax 7B,https://huggingface.co/birdlab/corax-7b
                Ravens,https://huggingface.co/collections/birdlab/ravens-0123
                Rook,
                """);

        assertThat(extract.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-7b");
        assertThat(said(extract.entries().get(0))).containsExactlyElementsOf(lines("llama.cpp", "MIT"));
        assertThat(extract.refused())
                .extracting(SourceContent.Refusal::place)
                .containsExactly("Corax models", "Ravens", "Rook");
    }

    @Test
    void diffusers_loads_the_model_with_its_pipeline_and_other_things_without() {
        SourceContent extract = read(importer("diffusers"), "corax.md", """
                | model | where |
                |---|---|
                | small | [`birdlab/Corax-S`](https://huggingface.co/birdlab/Corax-S) |
                | beside | see [birdlab/Rook](https://huggingface.co/birdlab/Rook) and others |

                pipe = CoraxControlPipeline.from_pretrained("birdlab/Corax", dtype=x)
                pipe = CoraxPipeline.from_pretrained(
                    "birdlab/Corax", text_encoder=e
                )
                pipe = DiffusionPipeline.from_pretrained("birdlab/Raven")
                text = T5EncoderModel.from_pretrained("birdlab/encoder")
                """);

        assertThat(extract.entries())
                .extracting(SourceEntry::key)
                .containsExactly("birdlab/Corax", "birdlab/Raven", "birdlab/Corax-S");
        assertThat(said(entry(extract, "birdlab/Corax")))
                .containsExactlyElementsOf(lines("architectureClass = CoraxPipeline", "diffusers", "Apache-2.0"));
        assertThat(said(entry(extract, "birdlab/Raven"))).containsExactlyElementsOf(lines("diffusers", "Apache-2.0"));
        assertThat(entry(extract, "birdlab/Corax").statements().get(0).locator())
                .isEqualTo(
                        "https://github.com/huggingface/diffusers/blob/abc1234/docs/source/en/api/pipelines/corax.md");
    }

    @Test
    void what_is_not_of_this_form_is_refused_as_a_whole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(importer("vllm"), "other.csv", "a,b\n"))
                .withMessage("The snapshot has no file called vllm-sections.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(importer("sglang"), "sglang.csv", "name,link\n"))
                .withMessageContaining("sglang.csv lacks one of the columns [family, hf_id]");
    }

    private static List<String> lines(String... words) {
        int last = words.length - 1;
        List<String> lines = new ArrayList<>(List.of(words).subList(0, last - 1));
        lines.add("hosting.openEngines = " + words[last - 1]);
        lines.addAll(List.of(THIRD_PARTIES.formatted(words[last], words[last]).split("\n", -1)));
        return lines;
    }

    private static SourceEntry entry(SourceContent extract, String key) {
        return extract.entries().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static SourceContent read(Importer importer, String file, String text) {
        return importer.read(snapshot(Map.of(file, text)), licences());
    }
}
