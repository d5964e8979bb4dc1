package eu.modelcatalogue.web.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.text.Languages;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The console: its first try says something, everything that is ready does, and it leads nowhere but to this API. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ConsolePageTest {

    @Test
    void it_stands_in_each_language_with_nothing_inline() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        for (String language : Languages.words()) {
            String page = SearchPageTest.browser()
                    .get("/docs/console?lang=" + language)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .extract()
                    .asString();
            assertThat(Html.attributes(page, "#address", "value")).containsExactly(ConsolePage.FIRST);
            assertThat(page)
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContainPattern("<script(?! src=\"/)");
            Files.writeString(folder.resolve("docs-console-" + language + ".html"), page);
        }
    }

    @Test
    void its_script_is_loaded_on_no_other_page() {
        assertThat(Html.attributes(given().get("/docs").asString(), "script", "src"))
                .noneMatch(script -> script.contains("console.js"));
        List<String> scripts = Html.attributes(given().get("/docs/console").asString(), "script", "src");
        assertThat(scripts).anyMatch(script -> script.startsWith("/assets/console.js?v="));
        scripts.forEach(script -> given().get(script).then().statusCode(200));
    }

    @Test
    void the_first_try_finds_models() {
        given().get(ConsolePage.FIRST)
                .then()
                .statusCode(200)
                .body("total", greaterThan(20))
                .body("items.size()", greaterThan(2));
    }

    @Test
    void every_ready_request_is_answered_and_the_wrong_one_is_told_what_is_wrong() {
        String page = given().get("/docs/console").asString();
        List<String> ready = Html.texts(page, "ul.lines code");

        assertThat(ready).hasSize(8);
        for (String address : ready) {
            int status = given().urlEncodingEnabled(false).get(address).statusCode();
            assertThat(status).as(address).isEqualTo(address.contains("opn") ? 400 : 200);
        }
        for (String href : Html.attributes(page, "ul.lines a", "href")) {
            String there = given().urlEncodingEnabled(false).get(href).asString();
            assertThat(ready)
                    .contains(Html.attributes(there, "#address", "value").get(0));
        }
    }

    @Test
    void the_declaration_that_stands_there_is_judged() {
        String offer =
                Html.texts(given().get("/docs/console").asString(), "#offer").get(0);

        given().contentType("application/json")
                .body(offer)
                .post("/v1/assessments")
                .then()
                .statusCode(200)
                .body("assessments.size()", greaterThan(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1 | /v1",
                "/v1/models?weights=open&limit=1 | /v1/models?weights=open&limit=1",
                "https://catalogue.example.eu/v1/models | /v1/models",
                "/v1/models?q=le chat | /v1/models?q=le%20chat",
                "/v1/models?q=modèle | /v1/models?q=mod%C3%A8le",
                "/v1/models/mistralai%2FMistral | /v1/models/mistralai%2FMistral"
            })
    void without_scripts_the_form_leads_to_the_answer(String typed, String answer) {
        assertThat(ConsolePage.target(typed)).contains(answer);
        given().redirects()
                .follow(false)
                .queryParam("address", typed)
                .get("/docs/console/answer")
                .then()
                .statusCode(303)
                .header("Location", answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2",
                "/v1x",
                "//elsewhere.example/v1",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "/assess",
                "v1"
            })
    void it_leads_nowhere_else(String typed) {
        assertThat(ConsolePage.target(typed)).isEmpty();
        for (String path : List.of("/docs/console", "/docs/console/answer")) {
            given().redirects()
                    .follow(false)
                    .accept("text/html")
                    .queryParam("address", typed)
                    .get(path)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void an_empty_field_leads_back() {
        given().get("/docs/console/answer?address=").then().statusCode(200);
    }
}
