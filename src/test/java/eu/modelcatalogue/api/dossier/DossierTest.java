package eu.modelcatalogue.api.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.document.DocumentTest;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Languages;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dossier: what goes into a tender file, out of one edition. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class DossierTest {

    private static final String LLAMA = "/v1/dossier?models=llama-4-maverick&profiles=letter-2025";

    private static final List<String> LANGUAGES = Languages.words();
    private static final ExecutorService EIGHT = Executors.newFixedThreadPool(8);

    @Inject
    Shelf shelf;

    @AfterAll
    static void end() {
        EIGHT.shutdown();
    }

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void as_pdf_it_conforms_to_pdf_ua_in_every_language(Language language) throws IOException {
        Response answer = ok(LLAMA + ",eu-sovereign&lang=" + language.word());
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Language")).isEqualTo(language.word());
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"dossier-%d-%s.pdf\"".formatted(header().number(), language.word()));
        assertThat(DocumentTest.faults(answer.asByteArray())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.word());
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(header().digest(), "llama-4-maverick", "LTR-USE-4", "EUS-ORIGIN-1", "ScanCode LicenseDB")
                    // what the font does not have would be written as #
                    .doesNotContain("#");
        }
    }

    @Test
    void the_answer_stands_first_with_what_decides_and_who_says_so() throws IOException {
        try (XWPFDocument docx = docx(LLAMA + "&lang=en")) {
            assertThat(line(docx, "1 Llama 4 Maverick, Meta", ""))
                    .contains(
                            "| The licence excludes companies and individuals in the EU; whether an authority is meant is open: ask a lawyer, or take another model. |");
            assertThat(line(docx, "The open letter’s four freedoms", "")).endsWith("| Not met");
            assertThat(line(docx, "1 Llama 4 Maverick |", ""))
                    .containsPattern("Llama 4 Community License, rights for parties in the EU: no \\[\\d+\\.\\d+]");
        }
    }

    @Test
    void a_rule_stands_once_with_its_verdict_and_its_facts_and_a_fact_once_with_its_sources() throws IOException {
        try (XWPFDocument docx = docx(LLAMA + "&lang=en")) {
            String rule = line(docx, "LTR-USE-4 ", "");
            assertThat(rule)
                    .matches(
                            "LTR-USE-4 required \\| Parties established in the EU are not excluded\\. .* · F\\d+, F\\d+, F\\d+ \\| Not met \\| C4");
            String fact = rule.replaceFirst(".*(F\\d+) \\| Not met.*", "$1");
            String value = line(docx, fact + " ", "");
            assertThat(value)
                    .matches(
                            fact
                                    + " Licence of the final weights, rights for parties in the EU \\| Llama 4 Community License: no \\[\\d+\\.\\d+] Note: .*")
                    .contains("End users of a product that contains such a model are excepted.");
            String place = value.replaceFirst(".*\\[(\\d+\\.\\d+)].*", "$1");
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getText))
                    .filteredOn(text -> text.contains(" " + place + " "))
                    .singleElement(STRING)
                    .startsWith(place.replaceFirst("\\..*", "") + " ScanCode LicenseDB: ")
                    .contains("24 February 2026: ", place + " Acceptable Use Policy: paragraph after item 5");
        }
    }

    @Test
    void it_says_what_speaks_otherwise_and_what_may_be_asked_for_in_a_tender() throws IOException {
        try (XWPFDocument docx = docx(LLAMA + "&lang=en")) {
            assertThat(line(docx, "F", " Training code |")).contains("; otherwise: partial [");
            assertThat(line(docx, "LTR-INSPECT-1 required", "")).endsWith("| C6");
            assertThat(line(docx, "C6 | Weights delivered", ""))
                    .contains("The contracting authority receives", "Directive 2014/24/EU, Art. 42(3)(a)");
        }
    }

    @Test
    void what_is_the_same_of_several_models_is_said_once() throws IOException {
        try (XWPFDocument docx = docx(
                "/v1/dossier?models=llama-4-maverick,mistral-small-3.2,mixtral-8x7b&profiles=letter-2025&lang=en")) {
            assertThat(line(docx, "LTR-USE-4 ", "")).contains("1: Not met", "2, 3: Met");
        }
    }

    @Test
    void its_chapters_are_headings_and_a_rule_on_origin_gives_no_clause() throws IOException {
        try (XWPFDocument docx = docx("/v1/dossier?models=lucie-7b&profiles=eu-sovereign&lang=en")) {
            assertThat(docx.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly(
                            "The answer",
                            "Annex A: rule by rule",
                            "Annex B: facts",
                            "Annex C: who says so",
                            "Annex D: clauses for a technical specification",
                            "Annex E: method and limits");
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(
                            text -> text.contains("neither a ground for exclusion nor a selection or award criterion"))
                    .anyMatch(text -> text.contains("not a certificate and not legal advice"));
            assertThat(line(docx, "C", "Origin and place")).contains("No clause. To ask for a seat", "Art. 18(1)");
        }
    }

    @Test
    void it_is_named_by_the_edition_so_that_the_same_is_the_same_for_ever() {
        Response first = ok(LLAMA + "&format=docx");
        String link = "/v1/dossier?edition=%d&format=docx&lang=en&models=llama-4-maverick&profiles=letter-2025@3"
                .formatted(header().number());
        Response again = ok(link);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        given().header("If-None-Match", first.header("ETag")).get(link).then().statusCode(304);
        assertThat(ok(LLAMA).header("ETag")).isNotEqualTo(first.header("ETag"));
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(first.asByteArray()))) {
            assertThat(line(docx, "Permanent link", "")).isEqualTo("Permanent link | " + link);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void accept_chooses_and_format_beats_it() {
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        assertThat(given().accept(docx).get(LLAMA).contentType()).isEqualTo(docx);
        assertThat(given().accept(docx).get(LLAMA + "&format=pdf").contentType())
                .isEqualTo("application/pdf");
        String odt = "application/vnd.oasis.opendocument.text";
        assertThat(given().accept(odt).get(LLAMA).contentType()).isEqualTo(odt);
        given().accept("text/csv").get(LLAMA).then().statusCode(406);
    }

    @Test
    void what_is_not_understood_is_told_at_once() {
        String eleven = IntStream.range(0, 10)
                .mapToObj(at -> shelf.editions()
                        .orElseThrow()
                        .current()
                        .models()
                        .get(at)
                        .id())
                .collect(Collectors.joining(","));
        Response answer = given().get("/v1/dossier?models=llama-5," + eleven
                + "&profiles=letter-2025,letter-2099&format=rtf&lang=nl&page=2");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().<Map<String, Object>>getList("errors"))
                .extracting(fault -> fault.get("parameter"), fault -> fault.get("detail"))
                .containsExactlyInAnyOrder(
                        tuple("models", "is not a model"),
                        tuple("models", "names 11"),
                        tuple("profiles", "is not a profile"),
                        tuple("format", "is not a format of this resource"),
                        tuple("lang", "is not a language of the catalogue"),
                        tuple("page", "is not a parameter of this resource"));
        assertThat(given().get("/v1/dossier").jsonPath().<Object>getList("errors.allowed"))
                .isEqualTo(List.of("1 to 10 models, with commas between"));
    }

    @Test
    void who_asks_while_others_are_being_written_is_told_when_to_come_back() {
        String large = "/v1/dossier?models=mistral-small-3.2,llama-4-maverick,deepseek-r1,gpt-5&lang=";
        List<Response> answers = IntStream.range(0, 8)
                .mapToObj(at -> CompletableFuture.supplyAsync(() -> given().get(large + LANGUAGES.get(at % 3)), EIGHT))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Response::statusCode).contains(200, 503).containsOnly(200, 503);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(answer.header("Retry-After")).isEqualTo("10");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems.html#busy");
        });
        ok(LLAMA);
    }

    private EditionHeader header() {
        return shelf.editions().orElseThrow().current().header();
    }

    private static Response ok(String address) {
        Response answer = given().get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    private static XWPFDocument docx(String address) throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(ok(address + "&format=docx").asByteArray()));
    }

    /** One place words values: what a reader of the page has seen stands in the file as it stood there. */
    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void a_headline_has_the_words_that_it_has_on_the_page_of_the_model(Language language) throws IOException {
        String page = SearchPageTest.browser()
                .get("/models/llama-4-maverick?lang=" + language.word())
                .asString();
        List<String> names = Html.texts(page, ".tile:has(p.value > .state) > h3");
        List<String> values = Html.texts(page, "p.value > .state");

        assertThat(names).hasSameSizeAs(values).hasSizeGreaterThanOrEqualTo(4);
        try (XWPFDocument docx = docx(LLAMA + "&lang=" + language.word())) {
            for (int one = 0; one < names.size(); one++) {
                assertThat(line(docx, names.get(one) + " | ", "").split(" \\| ", -1)[1])
                        .isEqualToIgnoringCase(values.get(one));
            }
        }
    }

    /** The row of a table that begins so and contains that: cells with | between. */
    private static String line(XWPFDocument docx, String begins, String contains) {
        return docx.getTables().stream()
                .map(XWPFTable::getRows)
                .flatMap(List::stream)
                .map(row -> row.getTableCells().stream()
                        .map(cell -> cell.getParagraphs().stream()
                                .map(paragraph -> paragraph.getText())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | ")))
                .filter(line -> line.startsWith(begins) && line.contains(contains))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row begins with " + begins + " and has " + contains));
    }
}
