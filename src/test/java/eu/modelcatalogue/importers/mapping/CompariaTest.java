package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of comparIA, with models that do not exist. */
class CompariaTest {

    private static final String LICENCES = """
            [
              {"license": "MIT", "distribution": "open-weights", "reuse": true},
              {"license": "Modified MIT", "distribution": "open-weights", "reuse": true},
              {"license": "proprietary", "distribution": "api-only", "reuse": false}
            ]
            """;

    @Test
    void open_model_is_translated_with_the_place_of_each_fact() {
        SourceContent extract = read("""
                {"id": "corax-2-30b", "simple_name": "Corax 2 30B", "license": "MIT", "release_date": "03/2026",
                 "arch": "moe", "params": 30.5, "active_params": 3, "url": "https://huggingface.co/birdlab/Corax-2-30B"}
                """);

        assertThat(extract.refused()).isEmpty();
        assertThat(extract.entries())
                .containsExactly(new SourceEntry(
                        "corax-2-30b",
                        "Corax 2 30B",
                        List.of(new SourceEntry.Developer(
                                "Bird Lab", List.of(), saying("origin.developer", "Bird Lab"))),
                        List.of("birdlab/Corax-2-30B"),
                        List.of(
                                saying("released", "2026-03"),
                                saying("parameters", "30500000000"),
                                saying("activeParameters", "3000000000"),
                                saying("components.weightsFinal.availability", "released"),
                                saying("components.weightsFinal.licence", "MIT"))));
    }

    @Test
    void closed_model_is_behind_an_API_and_its_class_of_size_is_no_count() {
        SourceContent extract = read("""
                {"id": "corax-max", "simple_name": "Corax Max", "license": "proprietary", "release_date": "03/2026",
                 "arch": "moe", "params": 440, "active_params": 137.5}
                """);

        assertThat(said(extract.entries().get(0)))
                .containsExactly(
                        "released = 2026-03",
                        "components.weightsFinal.availability = notReleased",
                        "components.weightsFinal.licence = LicenseRef-proprietary",
                        "access.gate = apiOnly",
                        "monetisation.kind = paidHostingOnly");
    }

    @Test
    void fully_open_source_speaks_of_code_and_data_as_well() {
        SourceContent extract = read("""
                {"id": "corax", "simple_name": "Corax", "license": "MIT", "fully_open_source": true}
                """);

        assertThat(said(extract.entries().get(0)))
                .containsExactly(
                        "components.weightsFinal.availability = released",
                        "components.weightsFinal.licence = MIT",
                        "components.trainingCode.availability = released",
                        "components.trainingDatasets.availability = released");
    }

    @Test
    void licence_that_nobody_has_identified_is_left_out_and_remembered() {
        LicenceNames licences = licences();
        SourceContent extract = importer("comparia").read(snapshot(files("""
                                {"id": "corax", "simple_name": "Corax", "license": "Modified MIT"}
                                """)), licences);

        assertThat(said(extract.entries().get(0))).containsExactly("components.weightsFinal.availability = released");
        assertThat(licences.unread()).containsExactly("Modified MIT");
    }

    @ParameterizedTest
    @CsvSource({"maybe-dense, 24,", "dense, 24, 24000000000", "matformer, 8, 8000000000"})
    void parameters_of_a_guessed_architecture_are_a_guess(String arch, int given, String taken) {
        SourceContent extract = read("""
                {"id": "corax", "simple_name": "Corax", "license": "MIT", "arch": "%s", "params": %d, "active_params": 4}
                """.formatted(arch, given));

        assertThat(said(extract.entries().get(0)).stream().filter(said -> said.contains("arameters")))
                .isEqualTo(taken == null ? List.of() : List.of("parameters = " + taken));
    }

    @Test
    void quantised_checkpoint_is_told_from_the_original() {
        SourceContent extract = read("""
                {"id": "corax-it", "simple_name": "Corax", "license": "MIT", "url": "https://huggingface.co/birdlab/Corax-it"},
                {"id": "corax-it-q8", "simple_name": "Corax", "license": "MIT", "url": "https://huggingface.co/birdlab/Corax-it"},
                {"id": "corax-x", "simple_name": "Corax X", "quantization": "q4", "license": "MIT",
                 "url": "https://huggingface.co/birdlab/Corax-X-Q4_K_M-GGUF"},
                {"id": "corax-y", "simple_name": "Corax Y", "license": "MIT", "url": "https://huggingface.co/birdlab/Corax-Y-AWQ"}
                """);

        assertThat(extract.entries())
                .extracting(entry -> entry.name() + " " + entry.hubIds())
                .containsExactly(
                        "Corax [birdlab/Corax-it]",
                        "Corax (q8) []",
                        "Corax X (q4) [birdlab/Corax-X-Q4_K_M-GGUF]",
                        "Corax Y []");
    }

    @Test
    void two_models_of_one_name_are_told_apart_by_their_ids() {
        SourceContent extract = read("""
                {"id": "raven-v3-0324", "simple_name": "Raven V3", "license": "MIT"},
                {"id": "raven-v3-chat", "simple_name": "Raven v3", "license": "MIT"},
                {"id": "raven-r", "simple_name": "Raven R", "license": "MIT"},
                {"id": "raven-r-plus", "simple_name": "Raven R+", "license": "MIT"}
                """);

        assertThat(extract.entries())
                .extracting(SourceEntry::name)
                .containsExactly("Raven V3 (raven-v3-0324)", "Raven v3 (raven-v3-chat)", "Raven R", "Raven R+");
    }

    @Test
    void faults_are_told_with_their_place_and_the_rest_is_read_on() {
        SourceContent extract = read("""
                {"simple_name": "Nameless", "license": "MIT"},
                {"id": "corax", "simple_name": "Corax", "license": "Feathers", "release_date": "2026"},
                {"id": "corax", "simple_name": "Corax", "license": "MIT"},
                {"id": "corax-2506", "simple_name": "Corax 3", "license": "MIT", "release_date": "03/2025"}
                """);

        assertThat(extract.entries()).extracting(SourceEntry::key).containsExactly("corax", "corax-2506");
        assertThat(extract.refused())
                .containsExactly(
                        new SourceContent.Refusal(
                                "models.json, id “”", "id, simple_name or the name of the organisation is missing"),
                        new SourceContent.Refusal(
                                "models.json, id “corax”", "release_date '2026' is not a month; allowed is MM/YYYY"),
                        new SourceContent.Refusal(
                                "models.json, id “corax”",
                                "licence 'Feathers' has no distribution in licenses.json; allowed are api-only, open-weights, fully-open-source"),
                        new SourceContent.Refusal("models.json, id “corax”", "the id stands twice"),
                        new SourceContent.Refusal(
                                "models.json, id “corax-2506”",
                                "release_date 03/2025 is before the month in the model's name"));
    }

    @Test
    void files_are_found_in_a_folder_and_missed_by_name() {
        Map<String, String> nested = Map.of(
                "ComparIA-abc1234/utils/models/models.json", "[]",
                "ComparIA-abc1234/utils/models/licenses.json", "[]");
        assertThat(importer("comparia").read(snapshot(nested), licences()).entries())
                .isEmpty();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> importer("comparia").read(snapshot(Map.of("models.json", "[]")), licences()))
                .withMessage("This is not comparIA: no file is called licenses.json");
    }

    private static SourceContent read(String models) {
        return importer("comparia").read(snapshot(files(models)), licences());
    }

    private static Map<String, String> files(String models) {
        return Map.of("models.json", """
                [{"name": "Bird Lab", "proprietary_license_desc": "Sous licence payante, nécessitant un paiement à l'utilisation.",
                  "models": [%s]}]
                """.formatted(models), "licenses.json", LICENCES);
    }

    private static Statement saying(String attribute, String value) {
        return new Statement(
                attribute,
                value,
                "https://github.com/betagouv/ComparIA/blob/abc1234/utils/models/models.json",
                "id “corax-2-30b”",
                LocalDate.of(2026, 7, 2),
                Verification.READ,
                null);
    }
}
