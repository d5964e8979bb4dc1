package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.developers;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.refused;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningUpTest {

    private static final String FINAL = "components.weightsFinal.availability";
    private static final String BASE = "components.weightsBase.availability";
    private static final String LICENCE = "components.weightsFinal.licence";

    private static final String LARCH = """
            ---
            project:
                name: Larch 7B Instruct
                link: https://example.org/larch
                notes:
                llmbase: Larch 7B
                rlbase: needles (synthetic)
                license: Apache 2.0

            org:
                name: Birch & Pine
                link: https://example.org/
                notes:

            # availability:
            opencode: {class: open, link: https://github.com/forest/larch, notes: }
            llmdata: {class: open, link: https://huggingface.co/datasets/forest/needles, notes: }
            llmweights: {class: open, link: https://huggingface.co/forest/Larch-7B, notes: }
            rldata: {class: open, link: https://huggingface.co/datasets/forest/cones, notes: }
            rlweights: {class: open, link: https://huggingface.co/forest/Larch-7B-Instruct/tree/main, notes: }
            license: {class: open, link: , notes: Apache 2.0}

            # documentation:
            code: {class: partial, link: https://example.org/code, notes: }
            architecture: {class: partial, link: https://example.org/, notes: }
            preprint: {class: partial, link: https://example.org/, notes: }
            paper: {class: closed, link: , notes: }
            modelcard: {class: closed, link: , notes: None found.}
            datasheet: {class: closed, link: , notes: }

            # access:
            package: {class: open, link: https://example.org/, notes: }
            api: {class: closed, link: , notes: }
            """;

    @Test
    void an_entry_is_read_whole() {
        SourceEntry entry = only(LARCH);

        assertThat(entry.key()).isEqualTo("larch.yaml#Larch 7B Instruct");
        assertThat(entry.name()).isEqualTo("Larch 7B Instruct");
        assertThat(entry.hubIds()).containsExactly("forest/Larch-7B-Instruct");
        assertThat(developers(entry)).containsExactly("Birch []", "Pine []");
        Map<String, String> says =
                entry.statements().stream().collect(Collectors.toMap(Statement::attribute, OsaiSamples::line));
        assertThat(says)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry(FINAL, "released (rlweights)"),
                                Map.entry(BASE, "released (llmweights)"),
                                Map.entry(LICENCE, "Apache-2.0 (project.license)"),
                                Map.entry("components.trainingDatasets.availability", "released (llmdata, rldata)"),
                                Map.entry("components.postTrainingDatasets.availability", "released (rldata)"),
                                Map.entry("components.trainingCode.availability", "released (opencode)"),
                                Map.entry("components.modelCard.availability", "notReleased (modelcard)"),
                                Map.entry("components.technicalReport.availability", "partial (preprint)"),
                                Map.entry("documentation.architecture", "partial (architecture)"),
                                Map.entry(
                                        "external.osai",
                                        "8.5/14 (old index) (sum of the fourteen classes, assessed): Our sum of the published classes: open 1, partial 0.5.")));
        assertThat(entry.statements().stream().map(Statement::locator).collect(Collectors.toSet()))
                .isEqualTo(
                        Set.of(
                                "https://github.com/opening-up-chatgpt/opening-up-chatgpt.github.io/blob/abc1234/projects/larch.yaml"));
    }

    @ParameterizedTest
    @CsvSource({
        "closed,  'Not separately available.',                          ",
        "partial, 'Made available, but no word on the tuning procedure.', ",
        "partial, 'Only as a delta to the base.',                       partial",
        "partial, 'Requires an access request.',                        released",
    })
    void rl_weights_that_are_not_apart_do_not_close_the_end_model(String grade, String note, String weights) {
        SourceEntry entry = only(
                project("Larch 7B Instruct"),
                "llmweights: {class: open, link: https://huggingface.co/forest/Larch-7B, notes: }",
                "rlweights: {class: " + grade + ", link: https://example.org/, notes: '" + note + "'}");

        assertThat(entry.statements().stream()
                        .filter(saying -> saying.attribute().equals(FINAL))
                        .map(Statement::value)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(weights);
    }

    @Test
    void open_weights_that_link_the_model_itself_are_its_final_weights() {
        SourceEntry entry = only(
                project("Larch-40B-instruct"),
                "llmweights: {class: open, link: https://huggingface.co/forest/larch-40b-instruct/tree/main, notes: }",
                "rlweights: {class: closed, link: , notes: Not separately available.}");

        assertThat(said(entry, FINAL))
                .contains("released (llmweights, assessed): Graded open, and the link is to the end model itself.");
        assertThat(said(entry, BASE)).contains("released (llmweights): The link is to the end model.");
    }

    @Test
    void weights_are_not_released_where_neither_base_nor_tuned_ones_are() {
        SourceEntry entry = only(
                project("LarchChat"),
                "llmweights: {class: closed, link: , notes: Not released.}",
                "rlweights: {class: closed, link: , notes: Not released.}");

        assertThat(said(entry, FINAL))
                .contains(
                        "notReleased (llmweights, rlweights, assessed): Neither the base weights nor those of the tuned model are released.");
    }

    @Test
    void the_closed_of_the_template_is_unknown() {
        SourceEntry entry = only(
                project("Larch 7B"),
                "llmweights: {class: closed, link: , notes: }",
                "rlweights: {class: closed, link: , notes: }",
                "opencode: {class: closed, link: , notes: }");

        assertThat(entry.statements()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Apache 2.0,                          open,    Apache-2.0",
        "Falcon 180B TII License Version 1.0, closed,  LicenseRef-Falcon-180B",
        "Apache 2.0,                          closed,  ",
        "Apache 2.0,                          partial, ",
        "Falcon 180B TII License Version 1.0, open,    ",
    })
    void the_licence_of_a_project_is_read_where_the_grade_bears_it_out(String written, String grade, String licence) {
        SourceContent extract = read(
                "project: {name: Larch 7B, license: " + written + "}",
                "license: {class: " + grade + ", link: , notes: As written.}");

        assertThat(extract.entries().get(0).statements().stream()
                        .map(Statement::value)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(licence);
        assertThat(refused(extract))
                .isEqualTo(
                        licence != null
                                ? java.util.List.of()
                                : java.util.List.of(
                                        "larch.yaml: project.license: '" + written
                                                + "', which the grade of 'license' does not bear out: it may be the licence of the code alone"));
    }

    @Test
    void llama_3_1_names_the_licence_of_llama_3() {
        SourceContent extract = read(
                "project: {name: Llama 3.1, license: Meta Llama 3 Community License}",
                "license: {class: closed, link: , notes: Not approved.}");

        assertThat(said(extract.entries().get(0), LICENCE)).isEmpty();
        assertThat(refused(extract))
                .containsExactly(
                        "larch.yaml: project.license: names the licence of Llama 3, and the model is Llama 3.1");
    }

    @Test
    void tools_for_many_models_are_refused_and_the_sample_is_passed_over() {
        SourceContent extract = OsaiSamples.read(
                importer("opening-up-chatgpt"),
                "projects/A_sample.yaml",
                "project: {name: , llmbase: }\norg: {name: }",
                "projects/larch.yaml",
                LARCH,
                "projects/readme.md",
                "# Criteria",
                "projects/trainer.yaml",
                "project: {name: trainer, llmbase: 'various (Larch, Pine)'}\norg: {name: Birch}",
                "projects/ui.yaml",
                "project: {name: , llmbase: Pine}\norg: {name: Birch}");

        assertThat(extract.entries()).extracting(SourceEntry::name).containsExactly("Larch 7B Instruct");
        assertThat(refused(extract))
                .containsExactly(
                        "trainer.yaml: project.llmbase: various: the entry is of a tool for many models, not of one model",
                        "ui.yaml: project.name: is missing: the entry names no model");
    }

    @Test
    void another_folder_is_no_snapshot_of_it() {
        assertThatThrownBy(
                        () -> OsaiSamples.read(importer("opening-up-chatgpt"), "Larch.yaml", "system: {name: Larch}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no YAML file with a section 'project'");
    }

    private static String project(String name) {
        return "project: {name: " + name + "}";
    }

    private static SourceContent read(String... parts) {
        return OsaiSamples.read(importer("opening-up-chatgpt"), "projects/larch.yaml", String.join("\n", parts));
    }

    private static SourceEntry only(String... parts) {
        SourceContent extract = read(parts);
        assertThat(extract.refused()).isEmpty();
        assertThat(extract.entries()).hasSize(1);
        return extract.entries().get(0);
    }
}
