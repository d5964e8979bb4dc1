package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceContent.Refusal;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record of the Model Openness Tool says, line by line. */
class ModelOpennessToolTest {

    private static final String CLASS =
            " (class, worked out from the components; assessed) The class that follows from this record by the tool’s own rules; 0 stands for unclassified.\n";

    private final LicenceNames licences = MotSamples.licences();

    @Test
    void a_record_is_read_whole() {
        SourceContent extract = read(Map.of(
                "Meadow-7B+.yml",
                MotSamples.record(
                        "Meadow-7B+",
                        """
                version: 7B
                date: '2025-05-16'
                type: language
                producer: 'Meadow Institute, and Hill Labs'
                origin: Meadow
                huggingface: 'https://huggingface.co/meadow/Meadow-7B+'
                license:
                  distribution: {name: 'Apache 2.0', path: ''}
                  code: {name: '', path: ''}
                """,
                        "Model architecture",
                        "Model parameters (Final): MIT",
                        "Model card: unlicensed",
                        "Data card")));

        assertThat(extract.refused()).isEmpty();
        SourceEntry entry = extract.entries().get(0);
        assertThat(entry.key()).isEqualTo("Meadow-7B+");
        assertThat(entry.name()).isEqualTo("Meadow-7B+");
        assertThat(entry.developers())
                .extracting(developer -> developer.name() + " = "
                        + developer.statement().attribute() + " "
                        + developer.statement().value() + " ("
                        + developer.statement().section() + ")")
                .containsExactly(
                        "Meadow Institute = origin.developer Meadow Institute (release, producer)",
                        "Hill Labs = origin.developer Hill Labs (release, producer)");
        assertThat(entry.statements()).allSatisfy(saying -> {
            assertThat(saying.locator())
                    .isEqualTo("https://github.com/lfai/model_openness_tool/blob/abc1234/models/Meadow-7B%2B.yml");
            assertThat(saying.asOf()).isEqualTo(LocalDate.of(2026, 5, 11));
        });
        assertThat(told(entry)).isEqualTo("""
                components.architecture.availability = released (Model architecture; Data card; read) Names no licence of its own: under the one that the record gives for the distribution.
                components.architecture.licence = Apache-2.0 (Model architecture; Data card; read) Names no licence of its own: under the one that the record gives for the distribution.
                components.dataCard.availability = released (Model architecture; Data card; read) Names no licence of its own: under the one that the record gives for the distribution.
                components.dataCard.licence = Apache-2.0 (Model architecture; Data card; read) Names no licence of its own: under the one that the record gives for the distribution.
                components.weightsFinal.availability = released (Model parameters (Final); read)
                components.weightsFinal.licence = MIT (Model parameters (Final); read)
                components.modelCard.availability = released (Model card; read) Listed as unlicensed: released, and the licence is left open.
                modalities.input = text (release, type; assessed) Follows from the type “language”; the record does not list inputs and outputs.
                modalities.output = text (release, type; assessed) Follows from the type “language”; the record does not list inputs and outputs.
                external.mot = 0 (missing for III: Evaluation results, Technical report; without open licence: Model architecture, Model card, Data card)""" + CLASS);
    }

    @Test
    void what_is_not_listed_is_not_spoken_of() {
        assertThat(components("", "Model card: MIT")).isEqualTo("""
                components.modelCard.availability = released (Model card; read)
                components.modelCard.licence = MIT (Model card; read)
                """);
    }

    @Test
    void a_licence_is_the_components_own_then_that_of_its_type_then_that_of_the_distribution() {
        assertThat(components(
                        """
                        license:
                          distribution: {name: Meadow Community Licence}
                          code: {name: MIT}
                        """,
                        "Training code",
                        "Inference code: Apache-2.0",
                        "Evaluation code: unlicensed @ https://example.org/eval",
                        "Model parameters (Final)"))
                .isEqualTo("""
                        components.trainingCode.availability = released (Training code; read) Names no licence of its own: under the one that the record gives for all code.
                        components.trainingCode.licence = MIT (Training code; read) Names no licence of its own: under the one that the record gives for all code.
                        components.inferenceCode.availability = released (Inference code; read)
                        components.inferenceCode.licence = Apache-2.0 (Inference code; read)
                        components.evaluationCode.availability = released (Evaluation code; read) Listed as unlicensed: released, and the licence is left open.
                        components.weightsFinal.availability = released (Model parameters (Final); read) Names no licence of its own: under the one that the record gives for the distribution.
                        components.weightsFinal.licence = LicenseRef-Meadow (Model parameters (Final); read) Names no licence of its own: under the one that the record gives for the distribution.
                        """);
    }

    @Test
    void the_licence_of_the_distribution_does_not_speak_of_data_sets_and_papers_but_one_for_data_does() {
        assertThat(components(
                        "license: {distribution: {name: MIT}}",
                        "Datasets @ https://example.org/cones",
                        "Research paper @ https://example.org/meadow.pdf"))
                .isEqualTo("""
                        components.trainingDatasets.availability = released (Datasets; Research paper; read) Names no licence of its own; that of the distribution is not carried over to data sets and papers.
                        components.researchPaper.availability = released (Datasets; Research paper; read) Names no licence of its own; that of the distribution is not carried over to data sets and papers.
                        """);
        assertThat(components("license: {data: {name: CC-BY-4.0}}", "Datasets @ https://example.org/cones"))
                .isEqualTo("""
                components.trainingDatasets.availability = released (Datasets; read) Names no licence of its own: under the one that the record gives for all data.
                components.trainingDatasets.licence = CC-BY-4.0 (Datasets; read) Names no licence of its own: under the one that the record gives for all data.
                """);
    }

    @Test
    void the_class_follows_the_tool_where_we_do_not() {
        SourceEntry entry = read(Map.of(
                        "Meadow.yml",
                        MotSamples.record(
                                "Meadow",
                                "type: other\nlicense: {distribution: {name: MIT}}",
                                "Model architecture",
                                "Model parameters (Final)",
                                "Evaluation results",
                                "Model card",
                                "Data card",
                                "Research paper")))
                .entries()
                .get(0);
        assertThat(told(entry)).doesNotContain("researchPaper.licence").endsWith("external.mot = III" + CLASS);
    }

    @Test
    void proprietary_undisclosed_and_not_included_are_not_released() {
        assertThat(components(
                        "",
                        "Model parameters (Final): Proprietary",
                        "Training code: Undisclosed",
                        "Datasets: Component not included but listed sources",
                        "Inference code: Component Not Include"))
                .isEqualTo("""
                        components.weightsFinal.availability = notReleased (Model parameters (Final); read) Listed as “Proprietary”.
                        components.weightsFinal.licence = LicenseRef-proprietary (Model parameters (Final); read) Listed as “Proprietary”.
                        components.trainingCode.availability = notReleased (Training code; read) Listed as “Undisclosed”.
                        components.trainingDatasets.availability = notReleased (Datasets; read) Listed as “Component not included but listed sources”.
                        components.inferenceCode.availability = notReleased (Inference code; read) Listed as “Component Not Include”.
                        """);
        assertThat(licences.unread()).isEmpty();
    }

    @Test
    void a_proprietary_whole_does_not_speak_of_its_documents() {
        assertThat(components(
                        "license: {distribution: {name: Proprietary}}",
                        "Model parameters (Final)",
                        "Evaluation results"))
                .isEqualTo("""
                        components.weightsFinal.availability = notReleased (Model parameters (Final); read) The record gives the whole as “Proprietary”.
                        components.weightsFinal.licence = LicenseRef-proprietary (Model parameters (Final); read) The record gives the whole as “Proprietary”.
                        """);
    }

    @Test
    void a_licence_that_nobody_has_read_is_left_open_and_remembered() {
        assertThat(components("huggingface: meadow/meadow", "Model parameters (Final): Brook Licence", "Model card"))
                .isEqualTo("""
                components.weightsFinal.availability = released (Model parameters (Final); read) Listed under “Brook Licence”, which is not known here as a licence.
                components.modelCard.availability = released (Model card; read) Listed, and the record gives no licence for it.
                """);
        assertThat(licences.unread()).containsExactly("Brook Licence");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webtext",
                "common crawl, news/2024",
                "datasets with “mit”, “isc”",
                "Licence only specified in the original dataset"
            })
    void names_of_data_sets_are_no_licences(String name) {
        SourceContent extract =
                read(Map.of("Meadow.yml", MotSamples.record("Meadow", "type: other", "Datasets: " + name)));
        assertThat(extract.refused())
                .containsExactly(new Refusal(
                        "models/Meadow.yml, component 'Datasets', license",
                        "'%s' tells which data were used and is not a licence: nothing is claimed".formatted(name)));
        assertThat(told(extract.entries().get(0))).doesNotContain("trainingDatasets");
    }

    @Test
    void a_data_licence_that_nobody_has_read_is_a_licence_all_the_same() {
        assertThat(components("", "Datasets: Creative Commons Something 4.0 @ https://example.org/cones"))
                .startsWith("components.trainingDatasets.availability = released");
    }

    /** Chinchilla, LaMDA and HyperCLOVA were called open data for a line like these; none of their data was ever released. */
    @ParameterizedTest
    @ValueSource(strings = {"Datasets: unlicensed", "Datasets", "Datasets: MIT", "Datasets: MIT @ ODC-BY"})
    void data_sets_without_an_address_are_not_taken_for_released(String listed) {
        SourceContent extract = read(Map.of("Meadow.yml", MotSamples.record("Meadow", "type: other", listed)));

        assertThat(told(extract.entries().get(0))).doesNotContain("trainingDatasets");
        assertThat(extract.refused())
                .containsExactly(new Refusal(
                        "models/Meadow.yml, component 'Datasets'",
                        "is listed without an address where it lies: whether it was released is not claimed"));
        assertThat(components("", "Datasets: unlicensed @ https://example.org/cones"))
                .isEqualTo("""
                components.trainingDatasets.availability = released (Datasets; read) Listed as unlicensed: released, and the licence is left open.
                """);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}, {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                // record     | version | Hugging Face link                                  | name               | Hub
                // id
                "Meadow-7B    | 7B      | https://huggingface.co/meadow/Meadow-7B            | Meadow-7B          | meadow/Meadow-7B",
                "Meadow       | 7B      | https://huggingface.co/meadow/meadow-7b            | Meadow 7B          | meadow/meadow-7b",
                "Meadow       | 7B      | https://huggingface.co/meadow/meadow               | Meadow             | meadow/meadow",
                "Meadow-1.5   | 1.3B    | meadow/meadow-1_5/blob/main/README.md              | Meadow-1.5         | meadow/meadow-1_5",
                "Base-7B      | 7B      | https://huggingface.co/Meadow/meadow-base-7b       | Base-7B            | Meadow/meadow-base-7b",
                "Meadow       | 7B      | https://huggingface.co/meadow/meadow-7B · Hugging Face | Meadow 7B      | meadow/meadow-7B",
                // the link leads to another size, another variant, another model, or no model
                "Meadow-7B    | 7B      | https://huggingface.co/meadow/Meadow-2B            | Meadow-7B          |",
                "Meadow-7B    | 7B      | https://huggingface.co/meadow/Meadow-7B-Chat       | Meadow-7B          |",
                "Meadow       | 7B      | https://huggingface.co/hill/hill-7b                | Meadow 7B          |",
                "Meadow       | 7B      | https://huggingface.co/papers/2309.16609           | Meadow 7B          |",
                "Meadow       | 7B      | Meadow: a family of models                         | Meadow 7B          |",
                "GPT-2        | 1.5B    | https://huggingface.co/openai-community/gpt2       | GPT-2 1.5B         |",
                // the version adds nothing, or is no size
                "Meadow-8x7B-v0.1 | 47B | ''                                                 | Meadow-8x7B-v0.1   |",
                "Meadow-1_1B-Instruct | 1_1B | ''                                            | Meadow-1_1B-Instruct |",
                "Meadow-v1.1  | v1.1    | ''                                                 | Meadow-v1.1        |",
                "Meadow       | Undisclosed | ''                                             | Meadow             |",
                "Meadow-base- | 3B      | ''                                                 | Meadow-base 3B     |"
            })
    void a_model_is_called_as_the_record_does_and_has_a_hub_id_only_where_the_link_has_its_name(
            String title, String version, String link, String name, String hubId) {
        SourceEntry entry = read(Map.of(
                        "Meadow.yml",
                        MotSamples.record(
                                title, "version: '%s'\nhuggingface: '%s'\ntype: other".formatted(version, link))))
                .entries()
                .get(0);
        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.hubIds()).isEqualTo(hubId == null ? List.of() : List.of(hubId));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Meadow | Meadow",
                "Meadow, Hill | Meadow; Hill",
                "A, B, C, and D | A; B; C; D",
                "Meadow and Hill | Meadow; Hill",
                "Meadow and LF AI and Data | Meadow; LF AI and Data",
                "Multilateral, lead by Meadow | Meadow",
                "'' | ''"
            })
    void producers_that_share_a_field_are_told_apart(String field, String producers) {
        assertThat(String.join("; ", ModelOpennessTool.producers(field))).isEqualTo(producers);
    }

    @Test
    void a_record_that_took_over_the_name_of_another_has_that_of_its_file() {
        SourceContent extract = read(Map.of(
                "Meadow-32B.yml", MotSamples.record("Meadow-32B", "version: 32B\nhuggingface: meadow/Meadow-32B"),
                "Meadow-72B.yml", MotSamples.record("Meadow-32B", "version: 32B\nhuggingface: meadow/Meadow-72B")));
        assertThat(extract.entries())
                .extracting(entry -> entry.key() + ", " + entry.name() + ", " + entry.hubIds())
                .containsExactly(
                        "Meadow-32B, Meadow-32B, [meadow/Meadow-32B]", "Meadow-72B, Meadow-72B, [meadow/Meadow-72B]");
    }

    @Test
    void records_of_no_model_are_refused_and_the_rest_is_read() {
        SourceContent extract = read(Map.of(
                "Broken.yml", "release: [",
                "Empty.yml", "release: {producer: Meadow}",
                "Hill.yml", MotSamples.record("Hill", "version: 7B"),
                "Meadow-3.yml", MotSamples.record("Meadow-3", "huggingface: meadow/Meadow-3"),
                "Meadow-three.yml", MotSamples.record("Meadow-3", "huggingface: meadow/Meadow-3"),
                "Meadow-3-test.yml", MotSamples.record("Meadow-3-test", "huggingface: meadow/Meadow-3"),
                "Brook.yml", MotSamples.record("Brook", "producer: Brook"),
                "Unnamed-Model.yml", MotSamples.record("Unnamed-Model", "version: 4B")));
        assertThat(extract.entries()).extracting(SourceEntry::key).containsExactly("Hill", "Meadow-3");
        assertThat(extract.refused())
                .extracting(refusal -> refusal.place() + " " + refusal.reason().replaceFirst("(YAML: ).*", "$1…"))
                .containsExactly(
                        "models/Broken.yml cannot be read as YAML: …",
                        "models/Empty.yml has no release.name, or no list release.components",
                        "models/Brook.yml 'Brook' has neither version, type, repository nor Hugging Face link: nothing tells which model is meant",
                        "models/Meadow-3-test.yml 'Meadow-3-test' calls itself a test",
                        "models/Meadow-three.yml is a second record of 'Meadow-3'; the one that is named so counts, models/Meadow-3.yml",
                        "models/Unnamed-Model.yml 'Unnamed-Model' is not a name of a model");
    }

    @Test
    void components_that_the_framework_does_not_have_or_that_come_twice_are_refused() {
        SourceContent extract = read(Map.of(
                "Meadow.yml",
                MotSamples.record(
                        "Meadow", "type: other", "Weights: MIT", "Model card: MIT", "Model card: Apache-2.0")));
        assertThat(extract.refused())
                .extracting(refusal ->
                        refusal.place() + " " + refusal.reason().replaceFirst("(allowed are Datasets, ).*", "$1…"))
                .containsExactly(
                        "models/Meadow.yml, component 'Weights' is not a component of the framework; allowed are Datasets, …",
                        "models/Meadow.yml, component 'Model card' is listed twice; the first counts");
        assertThat(told(extract.entries().get(0))).contains("components.modelCard.licence = MIT");
    }

    @Test
    void sections_stay_within_what_a_claim_can_hold() {
        SourceEntry entry = read(Map.of(
                        "Meadow.yml",
                        MotSamples.record(
                                "Meadow",
                                "type: other",
                                MotSamples.SETTINGS
                                        .lines()
                                        .skip(1)
                                        .map(line -> line.replaceFirst(
                                                ".*name: ([^,]+),.*", "$1: MIT @ https://example.org/"))
                                        .toArray(String[]::new))))
                .entries()
                .get(0);
        assertThat(entry.statements())
                .hasSize(35)
                .allSatisfy(saying -> assertThat(saying.section()).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void other_files_are_not_taken_for_a_snapshot() {
        assertThatThrownBy(() ->
                        importer("mot").read(new Snapshot(null, LocalDate.of(2026, 5, 11), new TreeMap<>()), licences))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This is not a snapshot of the Model Openness Tool: it has no file mof.settings.yml");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it has no record models/*.yml");
        Snapshot other = MotSamples.snapshot(Map.of());
        Map<String, byte[]> files = new TreeMap<>(other.files());
        files.put("mof.settings.yml", "components: [{name: Weights, class: 4}]".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> importer("mot").read(new Snapshot("x", other.asOf(), new TreeMap<>(files)), licences))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mof.settings.yml: component 'Weights' of class '4' is not known here;");
    }

    private SourceContent read(Map<String, String> records) {
        return importer("mot").read(MotSamples.snapshot(records), licences);
    }

    /** What is said of these components, without the class. */
    private String components(String fields, String... components) {
        SourceEntry entry = read(Map.of(
                        "Meadow.yml", MotSamples.record("Meadow", "type: other\n" + fields, components)))
                .entries()
                .get(0);
        String told = told(entry);
        return told.substring(0, told.indexOf("external.mot"));
    }

    private static String told(SourceEntry entry) {
        return entry.statements().stream()
                .map(saying -> "%s = %s (%s; %s)%s\n"
                        .formatted(
                                saying.attribute(),
                                saying.value(),
                                saying.section(),
                                saying.verification().word(),
                                saying.reason() == null ? "" : " " + saying.reason()))
                .collect(Collectors.joining());
    }
}
