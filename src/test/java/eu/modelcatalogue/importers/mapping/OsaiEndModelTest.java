package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.mapping.OsaiSamples.only;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.read;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.refused;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.said;
import static eu.modelcatalogue.importers.mapping.OsaiSamples.system;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which model an entry speaks of, what it is called, what it was made from, and under which licence it is. */
class OsaiEndModelTest {

    private static final String FINAL = "components.weightsFinal.availability";
    private static final String BASE = "components.weightsBase.availability";
    private static final String LICENCE = "components.weightsFinal.licence";
    private static final String DATA = "components.trainingDatasets.availability";
    private static final String TUNING_DATA = "components.postTrainingDatasets.availability";

    @Test
    void a_family_entry_speaks_for_its_latest_version_only() {
        String text = system("name: Larch", "endmodelname: Larch-4-Chat", "releasedate: 2026-01");

        assertThat(only(text))
                .returns("Larch-4-Chat", SourceEntry::name)
                .returns("Larch.yaml#Larch-4-Chat", SourceEntry::key)
                .returns("larch", SourceEntry::family);
    }

    @Test
    void a_date_before_the_version_in_the_name_is_that_of_the_family() {
        SourceContent extract = read(system("name: Larch", "endmodelname: Larch-4-Chat-2512", "releasedate: 2025-05"));

        assertThat(said(extract.entries().get(0), "released")).isEmpty();
        assertThat(refused(extract))
                .containsExactly(
                        "Larch.yaml: system.releasedate: 2025-05 is before the version that Larch-4-Chat-2512 names: a date of the family");
    }

    @Test
    void a_date_that_the_calendar_does_not_have_is_refused() {
        SourceContent extract = read(system("endmodelname: Larch-4", "releasedate: 2025-13"));

        assertThat(refused(extract))
                .containsExactly(
                        "Larch.yaml: system.releasedate: '2025-13' is not a date; allowed are YYYY, YYYY-MM and YYYY-MM-DD");
    }

    @Test
    void tilde_open_has_no_end_model_and_its_base_model_is_what_is_released() {
        SourceEntry entry = only(
                system("name: Larch", "basemodelname: Larch-30B", "endmodelname: "),
                "weights_basemodel: {class: open, link: https://huggingface.co/forest/Larch-30B, notes: }",
                "weights_endmodel: {class: closed, link: , notes: }",
                "datasources_basemodel: {class: partial, link: https://huggingface.co/datasets/forest/needles, notes: }",
                "datasources_endmodel: {class: closed, link: , notes: }");

        assertThat(entry.name()).isEqualTo("Larch-30B");
        assertThat(entry.hubIds()).containsExactly("forest/Larch-30B");
        assertThat(said(entry, FINAL))
                .contains("released (weights_basemodel): There is no end model: the base model is what is released.");
        assertThat(said(entry, BASE)).isEmpty();
        assertThat(said(entry, DATA)).contains("partial (datasources_basemodel)");
        assertThat(said(entry, TUNING_DATA)).isEmpty();
    }

    @Test
    void a_service_that_does_not_tell_its_model_keeps_its_own_name() {
        SourceEntry entry = only(
                system("name: Larch Chat", "basemodelname: Undisclosed", "endmodelname: Undisclosed"),
                "weights_endmodel: {class: closed, link: , notes: Not shared.}");

        assertThat(entry.name()).isEqualTo("Larch Chat");
        assertThat(said(entry, FINAL)).contains("notReleased (weights_endmodel)");
    }

    @Test
    void a_name_of_data_is_no_end_model() {
        SourceContent extract = read(
                system("name: Larch", "endmodelname: Needle-Instruct (synthetic)"),
                "weights_endmodel: {class: open, link: https://huggingface.co/forest/Larch-7B-V1.0/tree/main, notes: }");

        assertThat(extract.entries().get(0).name()).isEqualTo("Larch-7B-V1.0");
        assertThat(refused(extract))
                .containsExactly(
                        "Larch.yaml: system.endmodelname: 'Needle-Instruct (synthetic)' is a name of data, and no model");
    }

    @Test
    void names_of_base_and_end_model_can_have_been_swapped() {
        SourceContent extract = read(
                system(
                        "name: Larch",
                        "link: https://huggingface.co/forest/Larch-32B",
                        "basemodelname: Larch-32B",
                        "endmodelname: Pine-32B"),
                "weights_basemodel: {class: open, link: https://huggingface.co/other/Pine-32B, notes: }",
                "weights_endmodel: {class: open, link: https://huggingface.co/forest/larch-32b, notes: }");

        assertThat(extract.entries().get(0))
                .returns("Larch-32B", SourceEntry::name)
                .returns(List.of("forest/larch-32b", "forest/Larch-32B"), SourceEntry::hubIds);
        assertThat(said(extract.entries().get(0), "lineage"))
                .contains(
                        "Pine-32B | finetune | unknown (system.basemodelname, assessed): Named and linked as base model; the index calls end model what was tuned from it.");
        assertThat(refused(extract))
                .containsExactly(
                        "Larch.yaml: system.endmodelname: 'Pine-32B' is the base model: all links lead to Larch-32B as the end model, which is read so");
    }

    @Test
    void links_that_were_swapped_do_not_make_another_model_of_it() {
        SourceEntry entry = only(
                system(
                        "name: Larch",
                        "link: https://huggingface.co/forest/Larch-Chat-7B",
                        "basemodelname: Larch-Base-7B",
                        "endmodelname: Larch-Chat-7B"),
                "weights_basemodel: {class: open, link: https://huggingface.co/forest/Larch-Chat-7B, notes: }",
                "weights_endmodel: {class: open, link: https://huggingface.co/forest/Larch-Base-7B, notes: }");

        assertThat(entry.name()).isEqualTo("Larch-Chat-7B");
        assertThat(entry.hubIds()).containsExactly("forest/Larch-Chat-7B");
        assertThat(said(entry, FINAL)).contains("released (weights_endmodel): The link is to forest/Larch-Base-7B.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/forest/Larch-7B-Chat",
        "https://huggingface.co/datasets/forest/Larch-33B-Chat",
        "https://huggingface.co/collections/forest/Larch-33B-Chat",
        "https://huggingface.co/forest",
        "https://example.org/forest/Larch-33B-Chat",
    })
    void a_link_to_another_size_or_no_model_gives_no_hub_id(String link) {
        SourceEntry entry = only(
                system("endmodelname: Larch-33B-Chat"),
                "weights_endmodel: {class: open, link: '" + link + "', notes: }");

        assertThat(entry.hubIds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"endmodellicense", "endmodel license", "EndModel_Licence", "endmodel-license"})
    void the_field_of_the_licence_is_not_always_spelled_the_same(String field) {
        assertThat(said(only(system("endmodelname: Larch-4", field + ": MIT License")), LICENCE))
                .contains("MIT (system.endmodellicense)");
    }

    @Test
    void licenses_is_of_the_project_and_not_of_the_weights() {
        SourceEntry entry = only(entry("licenses: {class: open, link: , notes: Apache-2.0}"));

        assertThat(said(entry, LICENCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // R1: the field says DeepSeek, the note MIT.
                "DeepSeek License Agreement | Weights: MIT. Code: not released. | 'DeepSeek License Agreement', where the note under licenses says 'MIT' of the weights",
                "Apache-2.0 | Weights: Larch License. Code: Apache-2.0. | 'Apache-2.0', where the note under licenses says 'Larch License' of the weights",
                "Apache-2.0 | weights under MIT, datasets mixed | 'Apache-2.0', where the note under licenses says 'MIT' of the weights",
                "CC-BY-NC-4.0 | cc-by-nc-sa-4.0 | 'CC-BY-NC-4.0', where the note under licenses says 'cc-by-nc-sa-4.0' of the weights",
            })
    void a_record_that_contradicts_itself_names_no_licence(String field, String note, String reason) {
        SourceContent extract = read(
                system("endmodelname: Larch-4", "endmodellicense: " + field),
                "licenses: {class: partial, link: , notes: '" + note + "'}");

        assertThat(said(extract.entries().get(0), LICENCE)).isEmpty();
        assertThat(refused(extract)).containsExactly("Larch.yaml: system.endmodellicense: " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Llama-3.1-405B-Instruct, Llama-3.1-405B, 3.1",
        "Larch-4-70B,             Llama-3.1-70B,  3.1",
        "Larch-7B,                LLaMA-7B,       1",
    })
    void the_licence_of_another_llama_is_not_that_of_this_one(String end, String base, String version) {
        SourceContent extract = read(system(
                "endmodelname: " + end, "basemodelname: " + base, "endmodellicense: Meta Llama 3 Community License"));

        assertThat(said(extract.entries().get(0), LICENCE)).isEmpty();
        assertThat(refused(extract))
                .containsExactly(
                        "Larch.yaml: system.endmodellicense: names the licence of Llama 3, and the model is Llama "
                                + version);
    }

    @ParameterizedTest
    @CsvSource({"Llama-3-70B", "CodeLlama-70B", "Meta-Llama-3-8B"})
    void a_size_is_no_version_of_llama(String base) {
        assertThat(said(
                        only(system(
                                "endmodelname: Larch-4",
                                "basemodelname: " + base,
                                "endmodellicense: Meta Llama 3 Community License")),
                        LICENCE))
                .contains("LicenseRef-Llama-3 (system.endmodellicense)");
    }

    @Test
    void base_weights_that_only_repeat_the_end_model_say_nothing() {
        SourceEntry entry = only(
                system("endmodelname: Larch-4", "basemodelname: larch 4"),
                "weights_basemodel: {class: open, link: https://example.org/, notes: }",
                "weights_endmodel: {class: open, link: https://example.org/, notes: }");

        assertThat(said(entry, BASE)).isEmpty();
        assertThat(said(entry, FINAL)).contains("released (weights_endmodel)");
    }

    @ParameterizedTest
    @CsvSource({
        "other/Pine-7B,   Pine-7B, 'Pine-7B | finetune | unknown'",
        "other/Pine-7B-2, Pine-7B, ",
        "forest/Pine-7B,  Pine-7B, ",
        "other/Pine-7B,   unknown, ",
    })
    void lineage_is_told_only_where_the_base_is_somebody_elses_and_linked_by_its_name(
            String link, String base, String lineage) {
        SourceEntry entry = only(
                system("endmodelname: Larch-7B", "basemodelname: " + base),
                "weights_basemodel: {class: open, link: https://huggingface.co/" + link + ", notes: }",
                "weights_endmodel: {class: open, link: https://huggingface.co/forest/Larch-7B, notes: }");

        assertThat(entry.statements().stream()
                        .filter(saying -> saying.attribute().equals("lineage"))
                        .map(Statement::value)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(lineage);
    }

    private static String entry(String... dimensions) {
        return system("endmodelname: Larch-4", "basemodelname: Larch-4-Base") + "\n" + String.join("\n", dimensions);
    }
}
