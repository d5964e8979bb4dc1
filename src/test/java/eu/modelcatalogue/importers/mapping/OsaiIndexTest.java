package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.developers;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.only;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.read;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.refused;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.said;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsaiIndexTest {

    private static final String FINAL = "components.weightsFinal.availability";
    private static final String BASE = "components.weightsBase.availability";
    private static final String LICENCE = "components.weightsFinal.licence";
    private static final String DATA = "components.trainingDatasets.availability";
    private static final String TUNING_DATA = "components.postTrainingDatasets.availability";

    /** An entry with every dimension, in the form of the index. */
    private static final String LARCH = """
            ---
            # Organization tags:
            # - National origin: Finland
            # - Contributor type: Academic (University)

            # Training compute:
            # - Base model training compute: ~5.0e+23 FLOP +- 0.5 OoM (param count & dataset size)
            # - End model training compute: unknown (likely negligible)

            system:
                name: Larch
                link: https://huggingface.co/collections/forest/larch-3-0123
                type: text
                performanceclass: full
                basemodelname: Larch-3-8B
                endmodelname: Larch-3-8B-Instruct
                endmodellicense: Apache 2.0
                releasedate: 2025-09
                notes: A family of models.

            org:
                name: Forest University
                link: https://example.org/
                notes:

            # availability:
            datasources_basemodel:
                class: open
                link: ["https://huggingface.co/datasets/forest/needles", "https://example.org/cones"]
                notes: Two data sets.
            datasources_endmodel:
                class: closed
                link:
                notes: Not found.
            weights_basemodel:
                class: open
                link: https://huggingface.co/forest/Larch-3-8B/tree/main
                notes:
            weights_endmodel:
                class: partial
                link: ["https://example.org/weights", "https://huggingface.co/forest/larch-3-8b-instruct/tree/main"]
                notes: Gated model on the Hub.
            trainingcode:
                class: partial
                link: https://github.com/forest/larch
                notes:

            # documentation:
            code:
                class: closed
                link:
                notes:
            hardware_architecture:
                class: open
                link: https://example.org/report
                notes:
            preprint:
                class: open
                link: https://example.org/report
                notes:
            paper:
                class: closed
                link:
                notes: No paper found.
            modelcard:
                class: partial
                link: https://huggingface.co/forest/Larch-3-8B-Instruct
                notes:
            datasheet:
                class: closed
                link:
                notes:

            # access:
            licenses:
                class: partial
                link:
                notes: "Weights: Apache-2.0. Code: MIT. Data: not specified."
            """;

    @Test
    void an_entry_is_read_whole() {
        SourceEntry entry = only(LARCH);

        assertThat(entry.key()).isEqualTo("Larch.yaml#Larch-3-8B-Instruct");
        assertThat(entry.name()).isEqualTo("Larch-3-8B-Instruct");
        assertThat(entry.family()).isEqualTo("larch");
        assertThat(entry.hubIds()).containsExactly("forest/larch-3-8b-instruct");
        assertThat(developers(entry)).containsExactly("Forest University [hqCountry=FI, kind=university]");
        Map<String, String> says =
                entry.statements().stream().collect(Collectors.toMap(Statement::attribute, OsaiSamples::line));
        assertThat(says)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("released", "2025-09 (system.releasedate)"),
                                Map.entry("modalities.output", "text (system.type)"),
                                Map.entry(
                                        FINAL,
                                        "released (weights_endmodel): Graded partial for what stands before the download; the weights are complete."),
                                Map.entry("access.gate", "contactInfo (weights_endmodel)"),
                                Map.entry(BASE, "released (weights_basemodel)"),
                                Map.entry(LICENCE, "Apache-2.0 (system.endmodellicense)"),
                                Map.entry(
                                        DATA,
                                        "partial (datasources_basemodel, datasources_endmodel, assessed): Data of the base model: released; of the tuning: notReleased."),
                                Map.entry(TUNING_DATA, "notReleased (datasources_endmodel)"),
                                Map.entry(
                                        "dataInformation.completeDescription",
                                        "no (datasources_endmodel, assessed): Graded closed: the sources of the data are not told."),
                                Map.entry("components.trainingCode.availability", "partial (trainingcode)"),
                                Map.entry(
                                        "components.trainingCode.licence",
                                        "MIT (licenses): The note names the licence of this part apart."),
                                Map.entry("components.modelCard.availability", "partial (modelcard)"),
                                Map.entry("components.technicalReport.availability", "released (preprint)"),
                                Map.entry("documentation.architecture", "yes (hardware_architecture)"),
                                Map.entry("training.computeFlop", "5e+23 (comment: Base model training compute)"),
                                Map.entry("training.computeMethod", "estimated (comment: Base model training compute)"),
                                Map.entry(
                                        "external.osai",
                                        "6/12 (sum of the twelve classes, assessed): Our sum of the published classes: open 1, partial 0.5.")));
        assertThat(says.keySet()).isSubsetOf(Attribute.of(SubjectKind.MODEL).keySet());
        assertThat(entry.statements().stream().map(Statement::locator).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "https://github.com/Language-Technology-Assessment/main-database/blob/abc1234/Larch.yaml"));
        assertThat(entry.statements().stream()
                        .map(saying -> saying.asOf().toString())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of("2026-06-12"));
    }

    @Test
    void a_file_name_is_written_as_a_part_of_an_address() {
        SourceContent extract = OsaiSamples.read(importer("osai-index"), "main/Larch Ünder 2.5.yaml", LARCH);

        assertThat(extract.entries().get(0).statements().get(0).locator())
                .endsWith("/blob/abc1234/Larch%20%C3%9Cnder%202.5.yaml");
    }

    @Test
    void the_closed_of_the_template_is_unknown() {
        SourceEntry entry = only(entry(
                "weights_endmodel: {class: closed, link: , notes: }",
                "trainingcode: {class: closed, link: , notes: }",
                "paper: {class: closed, link: https://example.org/, notes: }",
                "preprint: {class: closed, link: , notes: None found.}"));

        assertThat(said(entry, FINAL)).isEmpty();
        assertThat(said(entry, "components.trainingCode.availability")).isEmpty();
        assertThat(said(entry, "components.researchPaper.availability")).contains("notReleased (paper)");
        assertThat(said(entry, "components.technicalReport.availability")).contains("notReleased (preprint)");
    }

    @Test
    void a_class_that_is_left_empty_or_is_none_says_nothing() {
        SourceContent extract = read(entry(
                "modelcard: {class: , link: https://example.org/, notes: Good.}",
                "datasheet: {class: opne, link: https://example.org/, notes: Good.}"));

        assertThat(said(extract.entries().get(0), "components.modelCard.availability"))
                .isEmpty();
        assertThat(said(extract.entries().get(0), "components.dataCard.availability"))
                .isEmpty();
        assertThat(refused(extract))
                .containsExactly("Larch.yaml: datasheet: 'opne' is not a class; allowed are open, partial and closed");
    }

    @ParameterizedTest
    @CsvSource({
        "Gated model on the Hub.,                             released, contactInfo",
        "Behind constent form,                                released, contactInfo",
        "Needs login and user information,                    released, contactInfo",
        "Only after requesting access; sign a consent form,   released, manualApproval",
        "One has to agree to it by signing the Larch licence, released, ",
        "Only as a delta to another model,                    partial, ",
        "A smaller variant was released,                      partial, ",
    })
    void partial_weights_behind_a_gate_are_released(String note, String weights, String gate) {
        SourceEntry entry =
                only(entry("weights_endmodel: {class: partial, link: https://example.org/, notes: '" + note + "'}"));

        assertThat(entry.statements().stream()
                        .filter(saying -> saying.attribute().equals(FINAL))
                        .map(Statement::value))
                .containsExactly(weights);
        assertThat(entry.statements().stream()
                        .filter(saying -> saying.attribute().equals("access.gate"))
                        .map(Statement::value)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(gate);
    }

    @Test
    void llama_3_1_is_graded_closed_though_its_note_speaks_of_signing() {
        SourceEntry entry = only(
                entry(
                        "weights_endmodel: {class: closed, link: , notes: Requires signing the licence.}",
                        "weights_basemodel: {class: partial, link: https://example.org/, notes: Requires signing the licence.}"));

        assertThat(said(entry, FINAL))
                .contains(
                        "notReleased (weights_endmodel): Graded closed, though the note only speaks of what stands before the download.");
        assertThat(said(entry, "access.gate")).isEmpty();
        assertThat(said(entry, BASE))
                .contains(
                        "released (weights_basemodel): Graded partial for what stands before the download; the weights are complete.");
    }

    /** The index grades what a card tells: one that it links and finds too thin is published all the same. */
    @ParameterizedTest
    @CsvSource({
        "closed, https://huggingface.co/forest/Larch-4,              partial",
        "closed, https://huggingface.co/datasets/forest/needles,     partial",
        "closed, https://huggingface.co/forest/Larch-4/blob/main/README.md, partial",
        "closed, https://huggingface.co/collections/forest/larch-1,  notReleased",
        "closed, https://huggingface.co/forest,                      notReleased",
        "closed, https://example.org/larch,                          notReleased",
        "open,   https://huggingface.co/forest/Larch-4,              released",
    })
    void a_card_that_is_linked_and_found_too_thin_is_one_in_part(String grade, String link, String availability) {
        SourceEntry entry = only(entry(
                "modelcard: {class: %s, link: %s, notes: Usage alone.}".formatted(grade, link),
                "datasheet: {class: %s, link: %s, notes: Usage alone.}".formatted(grade, link)));

        String note = availability.equals("partial")
                ? ", assessed): Graded closed for what it tells, and linked: a card is there."
                : ")";
        assertThat(said(entry, "components.modelCard.availability")).contains(availability + " (modelcard" + note);
        assertThat(said(entry, "components.dataCard.availability")).contains(availability + " (datasheet" + note);
    }

    /** Grades are of how data sources are told or shared: a paper that tells them is no release of data. */
    @ParameterizedTest
    @CsvSource({
        "open,    https://arxiv.org/pdf/2203.15556,                                   , partial",
        "partial, https://huggingface.co/forest/Larch-4#training-data,                , partial",
        "open,    https://github.com/forest/larch/blob/main/MODEL_CARD.md#data,       , partial",
        "open,    ,                                                                   , partial",
        "closed,  https://arxiv.org/pdf/2203.15556,                         notReleased, no",
        "open,    https://huggingface.co/datasets/forest/needles,           released,",
        "open,    https://huggingface.co/forest/datasets,                   released,",
        "open,    https://huggingface.co/collections/forest/larch-datasets-1, released,",
        "partial, https://github.com/forest/pretrain-data,                  partial,",
        "open,    https://github.com/forest/larch#data,                     released,",
        "open,    https://github.com/forest/database-tools,                          , partial",
        "open,    https://www.example.org/datasets/catalog/needles,         released,",
    })
    void a_grade_speaks_of_data_only_where_a_link_leads_to_them(
            String grade, String link, String availability, String description) {
        SourceEntry entry = only(
                system("name: Larch", "basemodelname: Larch-4", "endmodelname: "),
                "weights_basemodel: {class: open, link: https://huggingface.co/forest/Larch-4, notes: }",
                "weights_endmodel: {class: closed, link: , notes: }",
                "datasources_basemodel: {class: %s, link: %s, notes: Told.}"
                        .formatted(grade, link == null ? "" : link));

        assertThat(value(entry, DATA)).isEqualTo(availability);
        assertThat(value(entry, Attribute.COMPLETE_DESCRIPTION)).isEqualTo(description);
    }

    /** “Trained with NeMo” was read as released training code. */
    @ParameterizedTest
    @CsvSource({
        "open,    https://github.com/forest/larch-train,                   released",
        "partial, https://github.com/forest/larch/tree/main/tuning,        partial",
        "open,    https://github.com/NVIDIA/NeMo/tree/main,",
        "open,    https://github.com/axolotl-ai-cloud/axolotl,",
        "open,    '[\"https://github.com/verl-project/verl\", \"https://github.com/forest/larch\"]', released",
        "partial, https://huggingface.co/forest/Larch-4,",
        "open,    ,",
        "closed,  https://huggingface.co/forest/Larch-4,                   notReleased",
    })
    void training_code_is_the_developers_own(String grade, String link, String availability) {
        assertThat(value(
                        only(
                                system("endmodelname: Larch-4"),
                                "trainingcode: {class: %s, link: %s, notes: Told.}"
                                        .formatted(grade, link == null ? "" : link)),
                        "components.trainingCode.availability"))
                .isEqualTo(availability);
    }

    /** Kimi K2.5 is under a modified MIT licence: with this value dropped, comparIA's “MIT” stood alone. */
    @ParameterizedTest
    @CsvSource({
        "Apache 2.0,                       Apache-2.0",
        "Modified MIT License,             LicenseRef-other",
        "Custom license,                   LicenseRef-other",
        "Research-only RAIL-M5,            LicenseRef-other",
        "Apache-2.0 and Community License, LicenseRef-other",
        "Unknown (Apache-2.0?),",
        "Various,",
        "Purposely left ambiguous,",
    })
    void a_licence_that_is_not_known_here_is_said_all_the_same(String stated, String licence) {
        assertThat(value(only(system("endmodelname: Larch-4", "endmodellicense: " + stated)), LICENCE))
                .isEqualTo(licence);
    }

    @ParameterizedTest
    @CsvSource({
        "open,    open,    released",
        "open,    partial, partial",
        "closed,  open,    partial",
        "partial, closed,  partial",
        "closed,  closed,  notReleased",
        "partial, unknown, partial",
        "open,    unknown, ",
        "unknown, open,    ",
        "closed,  unknown, ",
        "unknown, unknown, ",
    })
    void training_data_are_those_of_the_base_and_of_the_tuning_together(String base, String end, String together) {
        SourceEntry entry = only(entry(data("datasources_basemodel", base), data("datasources_endmodel", end)));

        assertThat(value(entry, DATA)).isEqualTo(together);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-                                           | 6.74e+24 FLOP (from preprint)              | 6.74e+24 | reported",
                "-                                           | ~2.8e22 FLOP +- 1 OoM (hardware figures)   | 2.8e+22  | estimated",
                "-                                           | ~2.8e22 FLOP (hardware figures from Pine 2) |          | ",
                "-                                           | ~3e+20 FLOP to ~1e+21 FLOP (hardware)      |          | ",
                ">= 1.1e+22 FLOP (lower bound)               | unknown (likely negligible)                |          | ",
                "~4e+23 FLOP (param count) [Epoch AI]        | unknown (likely negligible)                |          | ",
                "~4e+23 FLOP (param count)                   | unknown                                    |          | ",
                "unknown (~1e23?)                            | ~1e+21 FLOP (param count)                  |          | ",
            })
    void compute_is_read_where_the_comments_give_one_figure_for_the_end_model(
            String base, String end, String flop, String method) {
        SourceEntry entry = only(
                "# - Base model training compute: " + base + "\n# - End model training compute: " + end,
                system("endmodelname: Larch-7B-Chat", "basemodelname: Larch-7B"),
                "weights_basemodel: {class: open, link: https://huggingface.co/forest/Larch-7B, notes: }",
                "weights_endmodel: {class: open, link: https://huggingface.co/forest/Larch-7B-Chat, notes: }");

        Map<String, String> says =
                entry.statements().stream().collect(Collectors.toMap(Statement::attribute, Statement::value));
        assertThat(says.get("training.computeFlop")).isEqualTo(flop);
        assertThat(says.get("training.computeMethod")).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "text,        text",
        "code,        text",
        "'text,code', text",
        "image,       image",
        "'video,audio', 'audio,video'",
        "audio, ",
    })
    void a_type_says_what_comes_out_and_audio_can_be_what_goes_in(String type, String output) {
        Map<String, String> says = only(system("endmodelname: Larch-4", "type: '" + type + "'")).statements().stream()
                .collect(Collectors.toMap(Statement::attribute, Statement::value));

        assertThat(says.get("modalities.output")).isEqualTo(output);
        assertThat(says).doesNotContainKey("modalities.input");
    }

    @ParameterizedTest
    @CsvSource({
        "South Korea,          Non-academic (Chinese AI Tiger),     'hqCountry=KR, kind=company'",
        "United Arab Emirates, Academic (Research community),       'hqCountry=AE, kind=community'",
        "United Kingdom,       Academic (Research institution),     'hqCountry=GB'",
        "International,        Non-academic (Company),              'kind=company'",
        "Undisclosed,          Academic (Individual),               ''",
    })
    void comments_tell_the_country_and_kind_of_an_organisation(String origin, String type, String says) {
        SourceEntry entry = only("# - National origin: " + origin + "\n# - Contributor type: " + type, LARCH_SHORT);

        assertThat(developers(entry)).containsExactly("Forest University [" + says + "]");
    }

    @Test
    void two_files_have_no_comments_on_their_origin() {
        assertThat(developers(only(LARCH_SHORT))).containsExactly("Forest University []");
    }

    @Test
    void a_country_that_there_is_not_is_refused() {
        assertThat(refused(read("# - National origin: Finnland", LARCH_SHORT)))
                .containsExactly("Larch.yaml: comment: National origin: 'Finnland' is not a country's English name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Birch and Pine",
                "Birch & Pine",
                "Birch + Pine",
                "Birch and Pine (major contributors)",
            })
    void organisations_that_worked_together_are_several_and_the_comments_speak_of_none_alone(String org) {
        SourceEntry entry = only("# - National origin: Finland", LARCH_SHORT.replace("Forest University", org));

        assertThat(developers(entry)).containsExactly("Birch []", "Pine []");
        assertThat(entry.developers())
                .extracting(developer -> OsaiSamples.line(developer.statement()))
                .containsExactly(
                        "Birch (org.name): One of several that the entry names together.",
                        "Pine (org.name): One of several that the entry names together.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Centre for Vision, Speech and Signal Processing", "Deep Cognition and Language Research Lab"})
    void some_names_have_an_and_of_their_own(String org) {
        assertThat(developers(only(LARCH_SHORT.replace("Forest University", org))))
                .containsExactly(org + " []");
    }

    @Test
    void lists_of_dimensions_template_and_guide_are_no_entries() {
        SourceContent extract = OsaiSamples.read(
                importer("osai-index"),
                "Larch.yaml",
                LARCH,
                "_parameters.yml",
                "- name: Availability",
                "_parameters-descriptions.yaml",
                "- name: Availability",
                "a_submission_template.yaml",
                "system: {name: , endmodelname: }\norg: {name: }\nweights_endmodel: {class: closed, link: , notes: }",
                "readme.md",
                "# The index");

        assertThat(extract.entries()).extracting(SourceEntry::name).containsExactly("Larch-3-8B-Instruct");
        assertThat(extract.refused()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_and_the_rest_is_read_on() {
        SourceContent extract = OsaiSamples.read(
                importer("osai-index"),
                "Broken.yaml",
                "system:\n  name: [a\norg: b",
                "Larch.yaml",
                LARCH,
                "Other.yaml",
                "a: 1");

        assertThat(extract.entries()).extracting(SourceEntry::name).containsExactly("Larch-3-8B-Instruct");
        assertThat(refused(extract)).hasSize(2);
        assertThat(refused(extract).get(0)).startsWith("Broken.yaml: cannot be read as YAML: line 3, ");
        assertThat(refused(extract).get(1)).isEqualTo("Other.yaml: is not an entry: it has no section 'system'");
    }

    @Test
    void another_folder_is_no_snapshot_of_the_index() {
        assertThatThrownBy(() -> OsaiSamples.read(importer("osai-index"), "models.csv", "a,b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no YAML file with a section 'system'");
    }

    private static final String LARCH_SHORT = """
            system: {endmodelname: Larch-4}
            org:
                name: Forest University
            """;

    private static String entry(String... dimensions) {
        return system("endmodelname: Larch-4", "basemodelname: Larch-4-Base") + "\n" + String.join("\n", dimensions);
    }

    private static @Nullable String value(SourceEntry entry, String attribute) {
        return entry.statements().stream()
                .filter(saying -> saying.attribute().equals(attribute))
                .map(Statement::value)
                .findFirst()
                .orElse(null);
    }

    private static String data(String field, String grade) {
        return grade.equals("unknown")
                ? field + ": {class: closed, link: , notes: }"
                : field + ": {class: " + grade + ", link: https://huggingface.co/datasets/forest/needles, notes: }";
    }
}
