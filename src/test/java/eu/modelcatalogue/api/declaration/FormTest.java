package eu.modelcatalogue.api.declaration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.document.Docx;
import eu.modelcatalogue.document.Odt;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form for bidders and the letter to them, asked for and sent back over HTTP. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FormTest {

    private static final Language GERMAN = Language.find("de").orElseThrow();
    private static final String ODT = DocumentFormat.ODT.accepted();

    private static byte[] odt(Map<String, String> changed) {
        Map<String, String> answers = new HashMap<>(FormFileTest.ANSWERS);
        answers.putAll(changed);
        return Odt.write(FormFileTest.filled(GERMAN, answers), () -> {});
    }

    private static Response send(byte[] form, String type) {
        return given().contentType(type).body(form).post("/v1/assessments/filled-form");
    }

    @Test
    void the_empty_form_is_offered_in_both_formats_and_sent_back_it_declares_nothing() {
        for (DocumentFormat format : DocumentFormat.OF_FORMS) {
            Response form = given().get("/v1/assessments/form?lang=de&profiles=self-hostable&format=" + format.word());
            form.then()
                    .statusCode(200)
                    .contentType(format.accepted())
                    .header("Content-Language", "de")
                    .header("Content-Disposition", startsWith("inline; filename=\"declaration-"));

            send(form.asByteArray(), format.accepted())
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("")))
                    .body("errors.detail", equalTo(List.of("declares nothing")));
        }
    }

    @Test
    void a_form_that_is_filled_in_gets_the_answer_of_the_same_declaration() {
        Map<String, Object> expected = given().contentType(ContentType.JSON)
                .body(FormFileTest.BODY)
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(send(odt(Map.of()), ODT)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(expected);
        assertThat(send(
                                Docx.write(FormFileTest.filled(GERMAN, FormFileTest.ANSWERS), () -> {}),
                                DocumentFormat.DOCX.accepted())
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(expected);
    }

    @Test
    void all_faults_are_reported_together_by_the_names_of_their_fields() {
        byte[] form = odt(Map.of(
                "components.weightsFinal.availability", "vielleicht",
                "components.weightsFinal.licence", "gar keine",
                "origin.hqCountry", "Atlantis"));

        send(form, ODT)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/declaration/components/weightsFinal/availability",
                                "/declaration/components/weightsFinal/licence",
                                "/declaration/origin/hqCountry")))
                .body("errors.value", equalTo(List.of("vielleicht", "gar keine", "Atlantis")));

        String page = SearchPageTest.browser()
                .multiPart("file", "form.odt", form, ODT)
                .post("/assess/form?lang=en")
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
        assertThat(Html.attributes(page, ".fault[id]", "id"))
                .containsExactlyInAnyOrder(
                        "/declaration/components/weightsFinal/availability-fault",
                        "/declaration/components/weightsFinal/licence-fault",
                        "/declaration/origin/hqCountry-fault");
        assertThat(Html.attributes(page, "[name='name'], [name='origin.hqCountry']", "value"))
                .containsExactlyInAnyOrder("Los 2", "Atlantis");
    }

    @Test
    void the_page_judges_a_form_and_ticks_its_criteria() {
        String page = SearchPageTest.browser()
                .multiPart("file", "form.odt", odt(Map.of("profiles", "letter-2025@3")), ODT)
                .post("/assess/form?lang=en")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        assertThat(Html.texts(page, "#answer")).containsExactly("Result for Los 2");
        assertThat(Html.attributes(page, "[name='profiles'][checked]", "value")).containsExactly("letter-2025");
        assertThat(Html.attributes(page, "[name='basedOn']", "value")).containsExactly("Mistral Small 3.2");
    }

    @Test
    void what_is_no_form_is_refused() {
        send("nothing".getBytes(StandardCharsets.UTF_8), ODT)
                .then()
                .statusCode(400)
                .body("detail", equalTo("The file is neither an ODT nor a DOCX."));
        send(new byte[Limits.DOCUMENT + 1], ODT).then().statusCode(413);
        send(odt(Map.of()), "application/pdf").then().statusCode(415);
        SearchPageTest.browser()
                .multiPart("file", "offer.json", "{}".getBytes(StandardCharsets.UTF_8), "application/json")
                .post("/assess/form")
                .then()
                .statusCode(400);
    }

    @Test
    void the_letter_is_written_about_a_model_and_about_an_offer() {
        for (DocumentFormat format : DocumentFormat.OF_DOSSIERS) {
            given().get("/v1/models/llama-4-maverick/letter?lang=de&profiles=letter-2025&format=" + format.word())
                    .then()
                    .statusCode(200)
                    .contentType(format.accepted())
                    .header("Content-Disposition", startsWith("inline; filename=\"letter-llama-4-maverick-"));
        }
        given().get("/v1/models/nobody/letter").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/dossier?kind=letter&models=llama-4-maverick&profiles=letter-2025&format=odt&lang=it")
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        matchesPattern(
                                ".*/v1/models/llama-4-maverick/letter\\?edition=\\d+&format=odt&lang=it&profiles=letter-2025@\\d+"));
        SearchPageTest.browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(
                        Map.of("as", "letter-odt", "name", "Lot 2", "components.weightsFinal.availability", "released"))
                .post("/assess?lang=en")
                .then()
                .statusCode(200)
                .contentType(ODT);
    }
}
