package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of the benchmark's records, with models that do not exist. */
class MtebTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void a_record_whole() {
        SourceContent extract = read("""
                {"name": "birdlab/corax-embed", "revision": "%s", "release_date": "2026-01-02", "languages": ["eng-Latn", "zho-Hans"],
                 "n_parameters": 567754752, "memory_usage_mb": 2166, "max_tokens": 8192, "license": "apache-2.0",
                 "open_weights": true, "public_training_code": "https://github.com/birdlab/corax",
                 "public_training_data": "https://huggingface.co/datasets/birdlab/pairs", "adapted_from": "birdlab/Corax-2-30B",
                 "framework": ["Sentence Transformers", "PyTorch", "safetensors"], "model_type": ["dense"]}
                """.formatted(COMMIT));

        SourceEntry one = extract.entries().get(0);
        assertThat(one.name()).isEqualTo("corax-embed");
        assertThat(one.developers()).extracting(SourceEntry.Developer::name).containsExactly("birdlab");
        assertThat(said(one))
                .containsExactly(
                        "components.weightsFinal.availability = released",
                        "released = 2026-01-02",
                        "contextLength = 8192",
                        "languages.claimed = en,zh",
                        "modalities.output = embedding",
                        "identifiers = birdlab/corax-embed | " + COMMIT,
                        "parameters = 567754752",
                        "components.weightsFinal.licence = Apache-2.0",
                        "hosting.openEngines = sentence-transformers",
                        "hosting.weightsFormat = safetensors",
                        "lineage = birdlab/Corax-2-30B | finetune | unknown",
                        "components.trainingCode.availability = released",
                        "components.postTrainingDatasets.availability = released");
        assertThat(extract.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"eng-Latn\"', '\"text\"', true",
        "'\"eng-Latn\"', '', true",
        "'\"eng-Latn\"', '\"image\", \"text\"', false",
        "'\"eng-Latn\", \"fra-Latn\"', '\"image\", \"text\"', true",
    })
    void english_alone_is_believed_of_models_for_text_only(String languages, String modalities, boolean taken) {
        SourceContent extract = read("""
                {"name": "birdlab/corax-vl", "revision": "1", "open_weights": true, "languages": [%s], "modalities": [%s]}
                """.formatted(languages, modalities));

        assertThat(extract.entries().get(0).value("languages.claimed").isPresent())
                .isEqualTo(taken);
    }

    @Test
    void what_is_null_is_not_closed_and_true_without_a_link_is_no_evidence() {
        SourceContent extract = read("""
                {"name": "birdlab/raven", "revision": "1", "license": null, "open_weights": true, "public_training_code": null,
                 "public_training_data": "True", "framework": ["PyTorch"], "model_type": ["cross-encoder"]}
                """);

        assertThat(said(extract.entries().get(0)))
                .containsExactly("components.weightsFinal.availability = released", "identifiers = birdlab/raven");
        assertThat(extract.refused())
                .containsExactly(new SourceContent.Refusal(
                        "models.json, birdlab/raven", "public_training_data is true without a link: no evidence"));
    }

    @Test
    void a_framework_is_no_code_of_the_model() {
        SourceContent extract = read("""
                {"name": "birdlab/raven", "open_weights": true,
                 "public_training_code": "https://github.com/UKPLab/sentence-transformers/tree/main/examples"}
                """);

        assertThat(said(extract.entries().get(0))).noneMatch(said -> said.contains("trainingCode"));
        assertThat(extract.refused()).hasSize(1);
    }

    @Test
    void behind_an_API_there_is_no_repository() {
        SourceContent extract = read("""
                {"name": "birdlab/raven-api", "open_weights": false, "model_type": ["dense"]},
                {"name": "birdlab/nobody-says", "open_weights": null}
                """);

        assertThat(extract.entries()).hasSize(1);
        assertThat(extract.entries().get(0).hubIds()).isEmpty();
        assertThat(said(extract.entries().get(0)))
                .containsExactly(
                        "components.weightsFinal.availability = notReleased",
                        "modalities.output = embedding",
                        "access.gate = apiOnly");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'eng-Latn vie-Latn', 'en,vi'",
        "'hin-Deva hin-Latn', 'hi,hi-Latn'",
        "'zho-Hant zho-Hans', 'zh,zh-Hant'",
        "'ara-Arab arb-Arab', ar",
        "'ell-Grek', el",
        "'eng-Latn english', "
    })
    void the_usual_script_is_not_said(String listed, String tags) {
        assertThat(Mteb.languages(List.of(listed.split(" ", -1))).orElse(null)).isEqualTo(tags);
    }

    private static SourceContent read(String records) {
        return importer("mteb").read(snapshot(Map.of("models.json", "[" + records + "]")), licences());
    }
}
