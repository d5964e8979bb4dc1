package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.catalogue.resolution.EditionContent.NamedLicence;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceContent.Refusal;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Hub says of a repository, in our words. The answers are made up, in the shape of the models API. */
class HuggingFaceHubTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    private static final String INSTRUCT = """
            {"_id": "6650c0ffee", "id": "example/Model-7B-Instruct", "modelId": "example/Model-7B-Instruct",
             "author": "example", "sha": "%s", "lastModified": "2026-03-01T08:00:00.000Z",
             "createdAt": "2026-02-01T08:00:00.000Z", "private": false, "gated": "manual", "disabled": false,
             "downloads": 12, "likes": 3, "library_name": "transformers", "pipeline_tag": "text-generation",
             "tags": ["transformers", "safetensors", "text-generation", "fr", "base_model:example/Model-7B",
                      "base_model:finetune:example/Model-7B", "license:apache-2.0", "region:us"],
             "cardData": {"license": "apache-2.0", "base_model": "example/Model-7B", "language": ["fr"]},
             "siblings": [{"rfilename": ".gitattributes"}, {"rfilename": "README.md"}, {"rfilename": "config.json"},
                          {"rfilename": "model-00001-of-00002.safetensors"},
                          {"rfilename": "model-00002-of-00002.safetensors"}],
             "safetensors": {"parameters": {"BF16": 7241732096}, "total": 7241732096}}
            """.formatted(SHA);

    @Test
    void a_repository_says_what_is_in_it_what_stands_before_it_and_where_it_comes_from() {
        SourceContent extract = read("models/example/Model-7B-Instruct.json", INSTRUCT);

        assertThat(extract.refused()).isEmpty();
        SourceEntry entry = extract.entries().get(0);
        assertThat(extract.entries()).hasSize(1);
        assertThat(entry.key()).isEqualTo("example/Model-7B-Instruct");
        assertThat(entry.name()).isEqualTo("Model-7B-Instruct");
        assertThat(entry.family()).isNull();
        // Who uploads need not be who made it.
        assertThat(entry.developers()).isEmpty();
        assertThat(entry.hubIds()).containsExactly("example/Model-7B-Instruct");
        String tree = "https://huggingface.co/example/Model-7B-Instruct/tree/" + SHA;
        assertThat(entry.statements())
                .containsExactly(
                        new Statement(
                                "lineage",
                                "example/Model-7B | finetune | unknown",
                                tree,
                                "cardData.base_model",
                                DAY,
                                Verification.READ,
                                "The relation stands in the Hub's tags, not in the card."),
                        said("components.weightsFinal.availability", "released", tree, "siblings"),
                        said("hosting.weightsFormat", "safetensors", tree, "siblings"),
                        said("access.gate", "manualApproval", tree, "gated: manual"),
                        said("components.weightsFinal.licence", "Apache-2.0", tree, "cardData.license"),
                        said("parameters", "7241732096", tree, "safetensors.total"),
                        said("modalities.input", "text", tree, "pipeline_tag: text-generation"),
                        said("modalities.output", "text", tree, "pipeline_tag: text-generation"),
                        said("components.modelCard.availability", "released", tree, "README.md"));
    }

    @Test
    void the_day_on_which_a_repository_was_made_is_not_the_day_of_the_release() {
        assertThat(says(INSTRUCT)).doesNotContainKey("released");
    }

    @Test
    void every_value_is_one_that_the_attribute_allows() {
        Map<String, Attribute> attributes = Attribute.of(SubjectKind.MODEL);
        says(INSTRUCT).forEach((name, value) -> {
            assertThat(attributes).containsKey(name);
            List<String> allowed = attributes.get(name).allowed();
            assertThat(allowed.isEmpty() || allowed.contains(value))
                    .as("%s: %s", name, value)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            false   , none
            "auto"  , contactInfo
            "manual", manualApproval
            """, quoteCharacter = '`')
    void a_gate_is_named(String gated, String gate) {
        assertThat(says(INSTRUCT.replace("\"gated\": \"manual\"", "\"gated\": " + gated)))
                .containsEntry("access.gate", gate);
    }

    @ParameterizedTest(name = "gated {0}, EU refused {1}")
    @CsvSource(nullValues = "-", quoteCharacter = '`', textBlock = """
            "auto"  , -    , ``
            "auto"  , false, ``
            "auto"  , true , `AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK`
            "manual", -    , -
            "manual", true , `AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MT,NL,PL,PT,RO,SE,SI,SK`
            false   , true , -
            """)
    @DisplayName(
            "countries are refused where a gate stands and the card says so; nobody decides by hand whom an automatic gate refuses")
    void countries_are_refused(String gated, String euRefused, String countries) {
        String model = INSTRUCT.replace("\"gated\": \"manual\"", "\"gated\": " + gated);
        if (euRefused != null) {
            model = model.replace(
                    "\"cardData\": {", "\"cardData\": {\"extra_gated_eu_disallowed\": " + euRefused + ", ");
        }
        assertThat(says(model).get("access.countryBlock")).isEqualTo(countries);
    }

    @Test
    void what_has_no_weights_has_no_open_gate_either() {
        assertThat(says("{'id': 'example/only-a-card', 'gated': false, 'siblings': [{'rfilename': 'README.md'}]}"))
                .isEmpty();
    }

    @Test
    void another_word_for_the_gate_is_not_guessed_at() {
        SourceContent extract = read("a.json", INSTRUCT.replace("\"gated\": \"manual\"", "\"gated\": true"));
        assertThat(extract.refused())
                .containsExactly(
                        new Refusal("example/Model-7B-Instruct", "gated: 'true' is none of false, auto, manual"));
    }

    @Test
    void a_listing_without_files_says_nothing_of_weights() {
        Map<String, String> says = says("""
                {'id': 'example/Listed', 'private': false, 'tags': ['safetensors', 'license:mit'],
                 'pipeline_tag': 'text-to-image', 'createdAt': '2026-02-01T08:00:00.000Z'}""");
        assertThat(says)
                .isEqualTo(Map.of(
                        "components.weightsFinal.licence", "MIT",
                        "modalities.input", "text",
                        "modalities.output", "image"));
    }

    @Test
    void a_text_model_that_also_takes_pictures_is_not_told_to_take_text_alone() {
        assertThat(says(INSTRUCT.replace("config.json", "preprocessor_config.json")))
                .doesNotContainKeys("modalities.input", "modalities.output");
    }

    @Test
    void of_a_model_that_does_several_tasks_only_what_they_share_is_told() {
        String several =
                "{'id': 'example/Draws', 'tags': ['text-to-image', 'image-to-image'], 'pipeline_tag': 'text-to-image'}";
        assertThat(says(several)).isEqualTo(Map.of("modalities.output", "image"));
    }

    @Test
    void where_no_files_are_listed_nobody_knows_whether_it_is_text_alone() {
        assertThat(says("{'id': 'example/Listed', 'pipeline_tag': 'text-generation'}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"BF16": 7, "F32": 1}     | 8 | 8
            {"F8_E4M3": 7, "BF16": 1} | 8 |
            {"I32": 1, "F16": 1}      | 2 |
            {"U8": 8}                 | 8 |
            {"BF16": 7}               | 8 |
            {}                        | 8 |
            """)
    void elements_are_parameters_only_where_none_are_packed(String types, String total, String parameters) {
        Map<String, String> says = says(
                INSTRUCT.replace("{\"BF16\": 7241732096}, \"total\": 7241732096", types + ", \"total\": " + total));
        assertThat(says.get("parameters")).isEqualTo(parameters);
    }

    @Test
    void an_adapter_holds_no_weights_of_a_model() {
        String adapter = INSTRUCT.replace("base_model:finetune", "base_model:adapter")
                .replace("\"base_model\":", "\"base_model_relation\": \"adapter\", \"base_model\":");
        assertThat(says(adapter))
                .containsEntry("lineage", "example/Model-7B | adapter | unknown")
                .doesNotContainKeys("components.weightsFinal.availability", "parameters", "hosting.weightsFormat");
    }

    @Test
    void the_hubs_guess_that_something_is_quantised_is_not_taken() {
        SourceContent guessed = read("a.json", INSTRUCT.replace("base_model:finetune", "base_model:quantized"));
        assertThat(guessed.refused())
                .containsExactly(
                        new Refusal(
                                "example/Model-7B-Instruct",
                                "base_model: that it is a quantised 'example/Model-7B' is the Hub's guess and not in the card"));
        String stated = INSTRUCT.replace("\"base_model\":", "\"base_model_relation\": \"quantized\", \"base_model\":");
        assertThat(says(stated)).containsEntry("lineage", "example/Model-7B | quantised | unknown");
    }

    @Test
    void a_merge_has_all_its_bases_or_no_lineage() {
        String merged =
                "{'id': 'example/Merged', 'tags': ['base_model:merge:example/A', 'base_model:merge:example/B']}";
        assertThat(says(merged)).containsEntry("lineage", "example/A | merge | unknown; example/B | merge | unknown");
        SourceContent partly =
                read("a.json", merged.replace("merge:example/B", "example/B").replace('\'', '"'));
        assertThat(partly.entries().get(0).statements()).isEmpty();
        assertThat(partly.refused())
                .containsExactly(new Refusal("example/Merged", "base_model: how 'example/B' went in is not said: ''"));
    }

    @Test
    void a_base_that_is_a_folder_of_somebody_is_not_taken() {
        assertThat(read("a.json", INSTRUCT.replace("\"base_model\": \"example/Model-7B\"", "\"base_model\": \"./out\""))
                        .refused())
                .containsExactly(new Refusal(
                        "example/Model-7B-Instruct", "base_model: './out' is not another model on the Hub"));
    }

    @Test
    void what_is_disabled_private_or_incomplete_is_refused_with_the_reason() {
        assertThat(read("a.json", INSTRUCT.replace("\"disabled\": false", "\"disabled\": true")))
                .isEqualTo(new SourceContent(
                        List.of(),
                        List.of(new Refusal(
                                "example/Model-7B-Instruct",
                                "is disabled on the Hub: its weights cannot be had there"))));
        assertThat(read("a.json", INSTRUCT.replace("\"private\": false", "\"private\": true"))
                        .entries())
                .isEmpty();
        SourceContent cut = read("a.json", INSTRUCT.replace("model-00002-of-00002", "other"));
        assertThat(cut.refused())
                .containsExactly(new Refusal(
                        "example/Model-7B-Instruct",
                        "siblings: only 1 of the 2 parts of model-*-of-00002.safetensors are there"));
    }

    @Test
    void kept_answers_have_their_own_day_and_the_name_that_was_asked_for() {
        SourceContent extract = read(Map.of(
                "models/example/Old.json", """
                {"asked": "https://huggingface.co/api/models/example/Old", "status": 200,
                 "at": "2026-11-18T23:30:00Z", "next": null, "answer": {"id": "example/New", "tags": ["license:mit"]}}""", "models/example/Gone.json", """
                {"asked": "https://huggingface.co/api/models/example/Gone", "status": 404,
                 "at": "2026-11-19T10:00:00Z", "next": null, "answer": null}""", "models/example/Private.json", """
                {"asked": "https://huggingface.co/api/models/example/Private", "status": 401,
                 "at": "2026-11-19T10:00:00Z", "next": null, "answer": null}"""));

        assertThat(extract.entries())
                .containsExactly(new SourceEntry(
                        "example/New",
                        "New",
                        List.of(),
                        List.of("example/New", "example/Old"),
                        List.of(new Statement(
                                "components.weightsFinal.licence",
                                "MIT",
                                "https://huggingface.co/example/New",
                                "tags",
                                LocalDate.parse("2026-11-18"),
                                Verification.READ,
                                null))));
        assertThat(extract.refused())
                .containsExactly(
                        new Refusal("example/Gone", "the Hub has no such model (status 404): gone, or never there"),
                        new Refusal(
                                "example/Private",
                                "the Hub shows nothing of it (status 401): private, gone or never there; with a token in HF_TOKEN that may see it the Hub tells more"));
    }

    @Test
    void a_model_that_is_told_twice_is_one_entry_with_the_newer_answer() {
        SourceContent extract = read(Map.of(
                "a.json",
                "[{\"id\": \"example/A\", \"tags\": [\"license:apache-2.0\"]}]",
                "models/example/B.json",
                """
                {"asked": "https://huggingface.co/api/models/example/B", "status": 200,
                 "at": "2026-11-19T10:00:00Z", "answer": {"id": "example/A", "tags": ["license:mit"]}}"""));
        assertThat(extract.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.hubIds()).containsExactly("example/A", "example/B");
            assertThat(entry.statements()).extracting(Statement::value).containsExactly("Apache-2.0");
        });
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_place_and_the_rest_is_read_on() {
        SourceContent extract = read(Map.of(
                "README.txt", "how this was saved",
                "list.json", "[{\"id\": \"example/A\"}, {\"id\": \"no-owner\"}, 7]",
                "cut.json", "{\"id\": \"exam"));
        assertThat(extract.entries()).extracting(SourceEntry::key).containsExactly("example/A");
        assertThat(extract.refused())
                .extracting(Refusal::place)
                .containsExactly("README.txt", "cut.json", "list.json[1]", "list.json[2]");
        assertThat(extract.refused().get(2).reason()).isEqualTo("has no 'id' of the form owner/name: 'no-owner'");
    }

    @Test
    void a_snapshot_of_something_else_is_told() {
        assertThatThrownBy(() -> read("models.csv", "name,weights"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No answer of the models API was found in [models.csv]");
    }

    private static Statement said(String attribute, String value, String locator, String section) {
        return new Statement(attribute, value, locator, section, DAY, Verification.READ, null);
    }

    private static Map<String, String> says(String model) {
        Map<String, String> says = new TreeMap<>();
        read("a.json", model.replace('\'', '"'))
                .entries()
                .get(0)
                .statements()
                .forEach(saying -> says.put(saying.attribute(), saying.value()));
        return says;
    }

    private static SourceContent read(String path, String text) {
        return read(Map.of(path, text));
    }

    private static SourceContent read(Map<String, String> files) {
        TreeMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
        return importer("huggingface")
                .read(
                        new Snapshot(null, DAY, bytes),
                        new LicenceNames(List.of(licence("Apache-2.0", "apache-2.0"), licence("MIT", "mit"))));
    }

    private static NamedLicence licence(String id, String alias) {
        return new NamedLicence(id, id, null, "https://example.org/" + id, List.of(alias), Map.of(), List.of());
    }
}
