package eu.modelcatalogue.api.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.document.Docx;
import eu.modelcatalogue.document.Odt;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form for bidders asks what it should, and what is filled in is read again: in each language, format, and after other programs saved it. */
public class FormFileTest {

    private static final Edition EDITION = TheSeeds.edition();
    private static final Language GERMAN = Language.find("de").orElseThrow();

    /** What a German bidder writes. */
    public static final Map<String, String> ANSWERS = answers();

    /** The same as a declaration. */
    public static final String BODY = """
            {"name":"Los 2","basedOn":"mistral-small-3.2","declaration":{\
            "components":{"weightsFinal":{"availability":"released","licence":"Apache-2.0"}},\
            "origin":{"hqCountry":"DE"},\
            "access":{"countryBlock":["CN","RU"]},\
            "lineage":[{"base":"qwen3-32b","relation":"finetune"}]},\
            "profiles":["letter-2025","osaid-1.0@2"]}""";

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("name", "Los 2");
        answers.put("basedOn", "Mistral Small 3.2");
        answers.put("profiles", "letter-2025@3, osaid-1.0@2");
        answers.put("components.weightsFinal.availability", "veröffentlicht");
        answers.put("components.weightsFinal.licence", "Apache 2");
        answers.put("origin.hqCountry", "Deutschland");
        answers.put("lineage.0.base", "qwen3-32b");
        answers.put("lineage.0.relation", "Feinabstimmung");
        answers.put("access.countryBlock", "CN, RU");
        return answers;
    }

    static Stream<Language> languages() {
        return Language.values().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void an_empty_form_declares_nothing(Language language) {
        BodyFaults faults = new BodyFaults();
        Document form = FormFile.of(EDITION, List.of(), language);

        assertThat(FilledForm.read(Odt.write(form, () -> {}), EDITION, language, faults)
                        .body())
                .hasToString("{}");
        assertThat(FilledForm.read(Docx.write(form, () -> {}), EDITION, Language.EN, faults)
                        .body())
                .hasToString("{}");
        assertThat(faults.all()).isEmpty();
    }

    /** Each answer of each list, in each language, whatever language the reader has. */
    @ParameterizedTest
    @MethodSource("languages")
    void every_answer_that_can_be_chosen_is_understood(Language language) {
        Words words = Words.in(language);
        List<String> fields = Stream.concat(
                        DeclarationFields.questions().keySet().stream(),
                        DeclarationFields.groups().stream().flatMap(group -> group.fields().stream()))
                .filter(DeclarationFields::isChoice)
                .toList();
        int most = fields.stream()
                .mapToInt(field -> DeclarationFields.choices(field).size())
                .max()
                .orElseThrow();
        for (int choice = 0; choice < most; choice++) {
            Map<String, String> written = new LinkedHashMap<>();
            Map<String, String> meant = new LinkedHashMap<>();
            for (String field : fields) {
                List<Map.Entry<String, String>> choices =
                        List.copyOf(DeclarationFields.choices(field).entrySet());
                Map.Entry<String, String> one = choices.get(choice % choices.size());
                written.put(field, words.get(one.getValue()));
                meant.put(field, one.getKey());
            }
            Submission read = read(Docx.write(filled(language, written), () -> {}), language, new BodyFaults());

            meant.forEach(
                    (field, value) -> assertThat(read.value(field)).as(field).isEqualTo(value));
        }
    }

    private static Submission read(byte[] file, Language language, BodyFaults faults) {
        return FilledForm.read(file, EDITION, language, faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void what_is_filled_in_is_read_in_any_language(String reader) {
        BodyFaults faults = new BodyFaults();
        Document form = filled(GERMAN, ANSWERS);
        Language language = Language.find(reader).orElseThrow();

        assertThat(read(Odt.write(form, () -> {}), language, faults).body()).hasToString(BODY);
        assertThat(read(Docx.write(form, () -> {}), language, faults).body()).hasToString(BODY);
        assertThat(faults.all()).isEmpty();
    }

    /** LibreOffice 25.2 opened the form of the same answers and saved it again, in its own format and in the other. */
    @ParameterizedTest
    @ValueSource(strings = {"odt-as-odt.odt", "odt-as-docx.docx", "docx-as-docx.docx", "docx-as-odt.odt"})
    void what_libreoffice_saved_again_is_read(String file) throws IOException {
        BodyFaults faults = new BodyFaults();
        try (InputStream saved =
                Objects.requireNonNull(FormFileTest.class.getResourceAsStream("/forms/" + file), file)) {
            assertThat(read(saved.readAllBytes(), Language.EN, faults).body()).hasToString(BODY);
        }
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void every_fault_is_reported_with_its_place() {
        Document form = filled(GERMAN, ANSWERS);
        List<Block> blocks = new ArrayList<>(form.blocks());
        int first = blocks.indexOf(tables(form).get(1));
        Table table = (Table) blocks.get(first);
        List<Row> rows = new ArrayList<>(table.rows());
        rows.add(row("Eine weitere Frage", "ja"));
        rows.add(row("components.weightsFinal.licence", "MIT"));
        rows.add(row("lineage.none", "ja"));
        rows.add(row("Eine Bemerkung ohne Antwort", ""));
        blocks.set(first, new Table(table.caption(), table.columns(), rows));
        BodyFaults faults = new BodyFaults();

        read(Odt.write(with(form, blocks), () -> {}), Language.EN, faults);

        assertThat(faults.all())
                .map(fault -> fault.pointer() + " " + fault.value() + ": " + fault.detail())
                .containsExactly(
                        "/tables/1/rows/%d Eine weitere Frage: has an answer, but no key of a field"
                                .formatted(rows.size() - 3),
                        "/declaration/components/weightsFinal/licence MIT: is answered twice, and not in the same way",
                        "/declaration/lineage null: names base models, and says that there are none");
    }

    @Test
    void another_document_is_refused() {
        Document other = with(FormFile.of(EDITION, List.of(), Language.EN), List.of(Document.says("Hello")));
        BodyFaults faults = new BodyFaults();

        assertThatThrownBy(() -> read(Odt.write(other, () -> {}), Language.EN, faults))
                .hasMessageContaining("The file is not a form for bidders");
    }

    @Test
    void a_form_for_profiles_asks_only_what_they_look_at() {
        List<Profile> profiles = List.of(EDITION.profile("downloadable").orElseThrow());
        assertThat(keys(FormFile.of(EDITION, profiles, Language.EN)))
                .containsExactly(
                        "name",
                        "basedOn",
                        "profiles",
                        "components.weightsFinal.availability",
                        "components.weightsFinal.licence",
                        "additionalTerms",
                        "lineage.0.base",
                        "lineage.0.relation",
                        "lineage.none",
                        "components.inferenceCode.availability",
                        "lineage.0.licence",
                        "lineage.1.base",
                        "lineage.1.relation",
                        "lineage.1.licence",
                        "lineage.2.base",
                        "lineage.2.relation",
                        "lineage.2.licence",
                        "hosting.openEngines");
        assertThat(keys(FormFile.of(
                        EDITION, List.of(EDITION.profile("letter-2025").orElseThrow()), Language.EN)))
                .contains("components.weightsFinal.licence", "components.trainingCode.availability")
                .hasSizeLessThan(
                        keys(FormFile.of(EDITION, List.of(), Language.EN)).size());
    }

    private static List<String> keys(Document form) {
        return tables(form).stream()
                .filter(table -> table.rows().get(0).cells().get(0).size() > 1)
                .flatMap(table -> table.rows().stream())
                .map(FormFileTest::key)
                .toList();
    }

    private static List<Table> tables(Document form) {
        return form.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static String key(Row row) {
        List<List<Span>> lines = row.cells().get(0);
        return lines.get(lines.size() - 1).get(0).text();
    }

    private static Row row(String first, String second) {
        return Row.of(first, second);
    }

    /** The form with answers, by their keys. */
    public static Document filled(Language language, Map<String, String> answers) {
        Document form = FormFile.of(EDITION, List.of(), language);
        return with(
                form,
                form.blocks().stream()
                        .map(block -> block instanceof Table table
                                ? new Table(
                                        table.caption(),
                                        table.columns(),
                                        table.rows().stream()
                                                .map(row -> answered(row, answers.get(key(row))))
                                                .toList())
                                : block)
                        .toList());
    }

    private static Row answered(Row row, @Nullable String answer) {
        if (answer == null) {
            return row;
        }
        Span before = row.cells().get(1).get(0).get(0);
        return new Row(List.of(row.cells().get(0), List.of(List.of(new Span(answer, null, false, before.choices())))));
    }

    private static Document with(Document form, List<Block> blocks) {
        return new Document(form.title(), form.language(), form.date(), form.subject(), form.page(), blocks);
    }
}
