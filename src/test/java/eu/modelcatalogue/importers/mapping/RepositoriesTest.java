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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of the lists, with models that do not exist. */
class RepositoriesTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String HASH = "0a".repeat(32);

    @Test
    void xinference_says_of_each_repository_what_it_says_of_the_family() {
        SourceContent extract = read(importer("xinference"), "llm_family.json", """
                [{"model_name": "corax-2", "context_length": 32768, "model_lang": ["en", "fr", "de", "vie"],
                  "architectures": ["CoraxForCausalLM"], "engines": ["Transformers", "vllm", "MLX", "lmdeploy"],
                  "model_specs": [
                    {"model_format": "pytorch", "model_id": "birdlab/Corax-2-30B", "model_revision": "%s"},
                    {"model_format": "fp8", "model_id": "birdlab/Corax-2-30B-FP8", "model_revision": "main"},
                    {"model_format": "ggufv2"}]}]
                """.formatted(COMMIT));

        assertThat(said(entry(extract, "birdlab/Corax-2-30B")))
                .containsExactly(
                        "identifiers = birdlab/Corax-2-30B | " + COMMIT,
                        "architectureClass = CoraxForCausalLM",
                        "hosting.openEngines = mlx,transformers,vllm",
                        "contextLength = 32768",
                        "languages.claimed = de,en,fr,vi");
        assertThat(said(entry(extract, "birdlab/Corax-2-30B-FP8")))
                .contains("identifiers = birdlab/Corax-2-30B-FP8 | unknown | quantised")
                .doesNotContain("contextLength = 32768");
        assertThat(entry(extract, "birdlab/Corax-2-30B-FP8").name()).isEqualTo("Corax-2-30B");
        assertThat(extract.refused())
                .extracting(SourceContent.Refusal::reason)
                .containsExactly("a specification names no repository");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // A family of one kind, and one of dense models beside mixtures of experts: the class is named after
                // mixtures, or it is not known of which it is.
                "CoraxForCausalLM,    -, -, CoraxForCausalLM, CoraxForCausalLM",
                "CoraxMoeForCausalLM, 3, 3, CoraxMoeForCausalLM, CoraxMoeForCausalLM",
                "CoraxMoeForCausalLM, 3, -, CoraxMoeForCausalLM, -",
                "CoraxMoeForCausalLM, 3, 30, CoraxMoeForCausalLM, -",
                "CoraxForCausalLM,    3, -, -, -",
            })
    void xinference_states_one_class_of_a_family_that_can_have_two(
            String stated, String active, String otherActive, String found, String otherFound) {
        SourceContent extract = read(importer("xinference"), "llm_family.json", """
                [{"model_name": "corax", "architectures": ["%s"], "model_specs": [
                  {"model_id": "birdlab/Corax-A", "model_size_in_billions": 30%s},
                  {"model_id": "birdlab/Corax-B", "model_size_in_billions": 30%s}]}]
                """.formatted(
                        stated, activated(active), activated(otherActive)));

        assertThat(entry(extract, "birdlab/Corax-A").value("architectureClass")).isEqualTo(Optional.ofNullable(found));
        assertThat(entry(extract, "birdlab/Corax-B").value("architectureClass"))
                .isEqualTo(Optional.ofNullable(otherFound));
    }

    private static String activated(String billions) {
        return billions == null ? "" : ", \"activated_size_in_billions\": " + billions;
    }

    @Test
    void languages_that_nobody_has_filled_in_or_that_are_none_are_not_taken() {
        SourceContent extract = read(importer("xinference"), "llm_family.json", """
                [{"model_name": "few", "model_lang": ["en", "zh"], "model_specs": [{"model_id": "birdlab/few"}]},
                 {"model_name": "none", "model_lang": ["en", "zh", "ph"], "model_specs": [{"model_id": "birdlab/none"}]}]
                """);

        assertThat(extract.entries())
                .allSatisfy(one -> assertThat(said(one)).noneMatch(said -> said.startsWith("languages")));
    }

    @Test
    void gpustack_copies_licence_and_date_of_originals() {
        SourceContent extract = read(importer("gpustack"), "model-catalog.json", """
                [{"name": "Corax 2", "licenses": ["apache-2.0"], "release_date": "2026-03-01", "specs": [
                  {"quantization": "BF16", "huggingface_repo_id": "birdlab/Corax-2-30B", "backend": "vLLM"},
                  {"quantization": "BF16", "huggingface_repo_id": "birdlab/Corax-2-30B", "backend": "SGLang"},
                  {"quantization": "FP8", "huggingface_repo_id": "birdlab/Corax-2-30B-FP8", "backend": "MindIE"}]}]
                """);

        assertThat(said(entry(extract, "birdlab/Corax-2-30B")))
                .containsExactly(
                        "identifiers = birdlab/Corax-2-30B",
                        "hosting.openEngines = sglang,vllm",
                        "released = 2026-03-01",
                        "components.weightsFinal.licence = Apache-2.0");
        assertThat(said(entry(extract, "birdlab/Corax-2-30B-FP8")))
                .containsExactly("identifiers = birdlab/Corax-2-30B-FP8 | unknown | quantised");
    }

    @Test
    void localai_has_hashes_and_the_licence_of_a_copy_says_nothing_of_the_original() {
        SourceContent extract = read(importer("localai"), "gallery.json", """
                [{"name": "corax", "license": "mit", "urls": ["https://huggingface.co/birdlab/Corax-2-30B"], "files": [
                   {"filename": "x", "sha256": "%s", "uri": "huggingface://copies/Corax-2-30B-GGUF/corax.Q4_K_M.gguf"}]},
                 {"name": "raven", "license": "mit", "files": [
                   {"filename": "y", "sha256": "%s", "uri": "https://huggingface.co/birdlab/raven/resolve/main/sub/raven.bin"},
                   {"filename": "z", "sha256": "", "uri": "https://huggingface.co/birdlab/raven/resolve/main/z.bin"}],
                  "urls": ["https://huggingface.co/birdlab/raven", "https://huggingface.co/copies/raven-GGUF"]}]
                """.formatted(HASH, HASH));

        assertThat(said(entry(extract, "birdlab/Corax-2-30B")))
                .containsExactly("identifiers = birdlab/Corax-2-30B", "components.weightsFinal.licence = MIT");
        assertThat(said(entry(extract, "copies/Corax-2-30B-GGUF")))
                .containsExactly(
                        "identifiers = copies/Corax-2-30B-GGUF | unknown | quantised | corax.Q4_K_M.gguf=sha256:"
                                + HASH);
        assertThat(said(entry(extract, "birdlab/raven")))
                .containsExactly("identifiers = birdlab/raven | unknown | unknown | sub/raven.bin=sha256:" + HASH);
    }

    @Test
    void what_is_not_of_this_form_is_refused_as_a_whole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(importer("xinference"), "other.json", "[]"))
                .withMessageStartingWith("This is not Xinference: no file is called [audio.json, embedding.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(importer("gpustack"), "model-catalog.json", "{}"))
                .withMessage("model-catalog.json is not a list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(importer("localai"), "gallery.json", "[{"))
                .withMessageStartingWith("gallery.json cannot be read as JSON: line 1, ");
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
