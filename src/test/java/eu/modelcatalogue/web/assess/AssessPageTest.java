package eu.modelcatalogue.web.assess;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The form judges as {@code POST /v1/assessments} does, tells each fault beside its field, and loses nothing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AssessPageTest {

    @Test
    void the_form_comes_to_the_same_verdicts_as_the_api() {
        String page = send(Map.of(
                        "name", "Offer",
                        "components.weightsFinal.availability", "released",
                        "components.weightsFinal.licence", "LicenseRef-Llama-4",
                        "lineage.none", "yes",
                        "origin.hqCountry", "FR"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        assertThat(verdicts(page)).isEqualTo(api("""
                        {"name": "Offer", "declaration": {
                          "components": {"weightsFinal": {"availability": "released", "licence": "LicenseRef-Llama-4"}},
                          "lineage": [], "origin": {"hqCountry": "FR"}}}"""));
    }

    @Test
    void a_model_can_be_taken_by_its_name_with_something_else() {
        String id = given().get("/v1/models?limit=1&weights=open").jsonPath().getString("items[0].id");
        String name = given().get("/v1/models/" + id).jsonPath().getString("name");
        String page = send(Map.of("basedOn", name, "components.weightsFinal.licence", "CC-BY-NC-4.0"))
                .asString();

        assertThat(verdicts(page)).isEqualTo(api("""
                        {"basedOn": "%s", "declaration": {"components": {"weightsFinal": {"licence": "CC-BY-NC-4.0"}}}}""".formatted(id)));
    }

    @Test
    void what_people_write_for_a_licence_a_country_and_a_model_is_understood_and_stays_as_they_wrote_it() {
        String page = send(Map.of(
                        "basedOn", "mistral small 3.2",
                        "components.weightsFinal.availability", "released",
                        "components.weightsFinal.licence", "Apache 2",
                        "lineage.1.base", "Qwen3",
                        "lineage.1.relation", "finetune",
                        "lineage.1.licence", "mit license",
                        "origin.hqCountry", "Germany"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(verdicts(page)).isEqualTo(api("""
                        {"basedOn": "mistral-small-3.2", "declaration": {
                          "components": {"weightsFinal": {"availability": "released", "licence": "Apache-2.0"}},
                          "lineage": [{"base": "Qwen3", "relation": "finetune", "licence": "MIT"}], "origin": {"hqCountry": "DE"}}}"""));
        assertThat(Html.attributes(
                        page,
                        "[name='lineage.1.base'], [name='origin.hqCountry'], [name='components.weightsFinal.licence']",
                        "value"))
                .containsExactlyInAnyOrder("Qwen3", "Germany", "Apache 2");
        assertThat(Html.attributes(page, "[name='lineage.0.base']", "value")).containsOnly("");
    }

    @Test
    void eight_questions_come_first_and_the_rest_is_folded_until_something_stands_in_it() {
        String page = SearchPageTest.browser().get("/assess?lang=en").asString();
        assertThat(Html.texts(page, "label[for='/basedOn'], .questions .field > label"))
                .hasSize(9);
        assertThat(Html.attributes(page, "#more[open]", "id")).isEmpty();
        assertThat(Html.attributes(send(Map.of("access.gate", "none")).asString(), "#more[open], #access[open]", "id"))
                .containsExactly("more", "access");
    }

    @Test
    void the_result_is_taken_along_as_a_document_that_carries_the_declaration() throws IOException {
        Response answer = send(Map.of(
                "as", "docx",
                "name", "Lot 2",
                "components.weightsFinal.availability", "released",
                "components.weightsFinal.licence", "Apache 2",
                "profiles", "letter-2025"));
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"offer.docx\"");
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(answer.asByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText())
                    .contains(
                            "Assessment of an offer: Lot 2", "The open letter’s four freedoms (letter-2025@3)\tUnknown")
                    .contains("Licence of the final weights\tApache License 2.0");
        }
        assertThat(send(Map.of("as", "pdf", "access.gate", "none")).contentType())
                .isEqualTo("application/pdf");
        send(Map.of("as", "odt", "origin.hqCountry", "Atlantis"))
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"));
    }

    @Test
    void what_was_entered_is_taken_along_in_a_file_that_the_form_reads_again() {
        Map<String, String> entered = Map.of(
                "name", "Lot 2",
                "basedOn", "llama-4-maverick",
                "components.weightsFinal.licence", "Apache-2.0",
                "lineage.0.base", "Qwen3",
                "lineage.0.relation", "finetune",
                "profiles", "osaid-1.0");
        Map<String, String> saved = new HashMap<>(entered);
        saved.put("as", "json");
        byte[] file = send(saved).then().statusCode(200).extract().asByteArray();
        given().contentType(ContentType.JSON)
                .body(file)
                .post("/v1/assessments")
                .then()
                .statusCode(200);

        String page = SearchPageTest.browser()
                .multiPart("file", "offer.json", file, "application/json")
                .post("/assess/file?lang=en")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        entered.forEach((name, value) -> assertThat(Html.attributes(
                        page,
                        "input[type=text][name='%1$s'], [name='%1$s'] option[selected], [name='%1$s'][checked]"
                                .formatted(name),
                        "value"))
                .as(name)
                .containsExactly(value));
        SearchPageTest.browser()
                .multiPart("file", "x.json", "nothing".getBytes(StandardCharsets.UTF_8), "application/json")
                .post("/assess/file")
                .then()
                .statusCode(400);
    }

    @Test
    void only_the_chosen_criteria_are_judged_by() {
        String page =
                send(Map.of("access.gate", "none", "profiles", "osaid-1.0")).asString();

        assertThat(verdicts(page)).hasSize(1);
        assertThat(page).contains("name=\"profiles\" value=\"osaid-1.0\" checked");
    }

    @Test
    void every_fault_stands_beside_its_field_and_nothing_typed_is_lost() {
        String page = send(Map.of(
                        "name", "x".repeat(121),
                        "basedOn", "nobody <b>",
                        "components.weightsFinal.licence", "no licence",
                        "origin.hqCountry", "ZZ",
                        "lineage.1.licence", "MIT",
                        "documentation.architecture", "perhaps"))
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(Html.attributes(page, ".fault[id]", "id"))
                .containsExactlyInAnyOrder(
                        "/name-fault",
                        "/basedOn-fault",
                        "/declaration/components/weightsFinal/licence-fault",
                        "/declaration/origin/hqCountry-fault",
                        "/declaration/lineage/1/base-fault",
                        "/declaration/lineage/1/relation-fault",
                        "/declaration/documentation/architecture-fault");
        assertThat(Html.attributes(page, "li > a[href^=#/]", "href")).hasSize(7);
        assertThat(page)
                .contains("value=\"" + "x".repeat(121) + "\"")
                .contains("value=\"nobody &lt;b&gt;\"")
                .contains("value=\"no licence\"")
                .contains("value=\"ZZ\"")
                .contains("value=\"MIT\"")
                .contains("<option value=\"perhaps\" selected>");
        assertThat(verdicts(page)).isEmpty();
    }

    @Test
    void an_empty_form_declares_nothing() {
        send(Map.of("access.gate", "")).then().statusCode(400);
    }

    @Test
    void the_name_of_a_model_alone_is_answered_as_the_catalogue_has_it() {
        String page = send(Map.of("name", "Mistral Small 3.2"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(verdicts(page)).isEqualTo(api("{\"basedOn\": \"mistral-small-3.2\"}"));
        assertThat(Html.attributes(page, "[name=name], [name=basedOn]", "value"))
                .containsExactly("Mistral Small 3.2", "Mistral Small 3.2");
    }

    @Test
    void the_name_of_no_model_alone_is_no_fault() {
        String page = send(Map.of("name", "Town clerk 32B"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(Html.texts(page, "#not-known"))
                .singleElement()
                .asString()
                .startsWith("The catalogue has no model called “Town clerk 32B”: nothing is known of it.");
        assertThat(verdicts(page)).isEmpty();
        assertThat(Html.attributes(page, "[name=name]", "value")).containsExactly("Town clerk 32B");
    }

    @Test
    void a_link_fills_in_a_name_or_a_model() {
        String page = SearchPageTest.browser()
                .get("/assess?basedOn=llama-4-maverick&lang=en&name=Lot+2")
                .asString();

        assertThat(Html.attributes(page, "[name=name], [name=basedOn]", "value"))
                .containsExactly("Lot 2", "llama-4-maverick");
    }

    @Test
    void what_contradicts_the_catalogue_stands_before_any_verdict() {
        String page = send(Map.of(
                        "name", "Mistral Small 3.2 24B",
                        "components.weightsFinal.availability", "released",
                        "components.trainingCode.availability", "released",
                        "components.weightsFinal.licence", "MIT"))
                .asString();

        assertThat(Html.texts(page, ".contradictions li"))
                .satisfiesExactlyInAnyOrder(
                        code -> assertThat(code)
                                .startsWith("Training code: the bidder says: released;")
                                .contains("not released"),
                        licence -> assertThat(licence)
                                .startsWith("Licence of the final weights: the bidder says: MIT License;")
                                .contains("Apache License 2.0"));
        assertThat(Html.attributes(page, ".contradictions a", "href")).isNotEmpty();
        assertThat(page.indexOf("class=\"contradictions\"")).isLessThan(page.indexOf("class=\"answer"));
        assertThat(send(Map.of("basedOn", "mistral-small-3.2", "components.weightsFinal.licence", "Apache-2.0"))
                        .asString())
                .doesNotContain("class=\"contradictions\"");
    }

    @Test
    void what_no_field_is_named_after_is_a_fault_too() {
        assertThat(send(Map.of("access.gate", "none", "colour", "blue")).asString())
                .contains("<a href=\"#/name\">colour</a>");
    }

    @Test
    void from_scratch_and_with_base_models_is_a_contradiction() {
        assertThat(send(Map.of("lineage.none", "yes", "lineage.0.base", "x", "lineage.0.relation", "merge"))
                        .asString())
                .contains("id=\"lineage-fault\"");
    }

    @Test
    void more_than_the_api_reads_is_not_read() {
        send(Map.of("name", "x".repeat(70_000))).then().statusCode(413);
        SearchPageTest.browser()
                .contentType("application/x-www-form-urlencoded")
                .body("name=%zz")
                .post("/assess")
                .then()
                .statusCode(400);
    }

    private static Response send(Map<String, String> fields) {
        return SearchPageTest.browser()
                .urlEncodingEnabled(true)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post("/assess?lang=en");
    }

    /** Profile and verdict, as the page shows them. */
    private static List<String> verdicts(String page) {
        return Jsoup.parse(page).select("details.judged").stream()
                .map(judged -> judged.id() + " "
                        + Objects.requireNonNull(judged.selectFirst("summary > .verdict")).classNames().stream()
                                .filter(shape -> !shape.equals("verdict"))
                                .findFirst()
                                .orElseThrow())
                .sorted()
                .toList();
    }

    private static List<String> api(String body) {
        JsonPath answer = given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> profiles = answer.getList("assessments.profile");
        List<String> verdicts = answer.getList("assessments.verdict");
        return IntStream.range(0, profiles.size())
                // The former key of another profile, which pages do not show.
                .filter(one -> !profiles.get(one).equals("open-weights"))
                .mapToObj(one -> profiles.get(one) + " " + verdicts.get(one))
                .sorted()
                .toList();
    }
}
