package eu.modelcatalogue.web.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that checks what somebody has. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AuditPageTest {

    private static final String NAMES =
            "mistralai/Mistral-Small-3.2-24B-Instruct-2506\nllama-4-maverick\nllama 4\nxqzvwk <b>";

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Languages#words")
    void what_is_pasted_is_answered_in_the_language_of_the_reader(String lang) throws IOException {
        String page = sent(NAMES, "")
                .post("/audit?lang=" + lang)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(lang))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();

        assertThat(Html.attributes(page, ".offered h3 > a", "href"))
                .contains("/models/mistral-small-3.2?lang=" + lang, "/models/llama-4-maverick?lang=" + lang);
        assertThat(Html.texts(page, ".offered > li"))
                .hasSize(4)
                .last()
                .asString()
                .startsWith("xqzvwk <b>");
        assertThat(Html.texts(page, ".offered a.verdict")).hasSize(2);
        assertThat(Html.attributes(page, "p.links a.button", "href"))
                .contains("/v1/dossier?edition=1&models=mistral-small-3.2,llama-4-maverick&profiles=letter-2025@"
                        + Html.attributes(page, "p.links a.button", "href")
                                .get(0)
                                .replaceAll(".*letter-2025@(\\d+).*", "$1")
                        + "&lang=" + lang);
        assertThat(Html.texts(page, "textarea")).containsExactly(NAMES);
        Files.writeString(Files.createDirectories(Path.of("target/pages")).resolve("audit-" + lang + ".html"), page);
    }

    @Test
    void a_file_is_read_instead_of_the_text() {
        String bill = SearchPageTest.browser()
                .get("/v1/models/mistral-small-3.2/bom.cdx.json")
                .asString();

        String page = sent("llama-4-maverick", bill).post("/audit").asString();

        assertThat(Html.attributes(page, ".offered h3 > a", "href")).containsExactly("/models/mistral-small-3.2");
    }

    @Test
    void criteria_can_be_chosen() {
        String page = sent("mistral-small-3.2", "")
                .multiPart("profiles", "eu-sovereign")
                .multiPart("profiles", "osaid-1.0")
                .post("/audit")
                .asString();

        assertThat(Html.texts(page, ".offered a.verdict")).hasSize(2);
        assertThat(Html.attributes(page, "input[name=profiles][checked]", "value"))
                .containsExactlyInAnyOrder("eu-sovereign", "osaid-1.0");
    }

    @Test
    void what_remains_without_the_services_of_a_country_is_said_of_each_model_and_of_all() {
        String page = sent("gpt-5\nmistral-small-3.2\nnobody-knows-it", "")
                .multiPart("without", "US")
                .post("/audit?lang=en")
                .asString();

        assertThat(Html.texts(page, ".outages h3"))
                .containsExactly("If all services that are controlled from this country stop: United States");
        assertThat(Html.texts(page, ".offered .outage b"))
                .containsExactly(
                        "Stops: its weights are closed, and every service that is known to run it is controlled from there.",
                        "Goes on at another service.");
        assertThat(Html.attributes(page, "select[name=without] option[selected]", "value"))
                .containsExactly("US");
        assertThat(Html.texts(sent("gpt-5", "").post("/audit?lang=en").asString(), ".outages h3"))
                .isEmpty();
    }

    @Test
    void each_model_is_answered_with_a_sentence_comparable_models_and_two_ways_on() {
        String page = sent("Llama 4 Maverick\nnobody has this", "")
                .post("/audit?lang=en")
                .asString();

        assertThat(Html.texts(page, ".offered .answer .sentence"))
                .containsExactly(
                        "The licence excludes companies and individuals in the EU; whether an authority is meant is open: ask a lawyer, or take another model.");
        List<String> comparable = Html.attributes(page, ".comparable > li > a", "href");
        assertThat(comparable).hasSizeBetween(1, 3);
        assertThat(comparable)
                .allSatisfy(href -> assertThat(given().get("/v1" + href.replaceAll("[?].*", "/assessments/letter-2025"))
                                .jsonPath()
                                .getString("assessment.verdict"))
                        .isEqualTo("met"));
        assertThat(Html.attributes(page, ".offered a.button", "href"))
                .containsExactly("/assess?basedOn=llama-4-maverick&lang=en", "/assess?lang=en&name=nobody+has+this");
        assertThat(Html.attributes(page, ".offered input[name=chosen]", "value"))
                .hasSize(comparable.size() + 1)
                .endsWith("llama-4-maverick");
    }

    @Test
    void the_end_of_a_service_is_told() {
        String page = sent("gpt-4o", "").post("/audit?lang=en").asString();
        String retirement = given().get("/v1/models/gpt-4o")
                .jsonPath()
                .getString("facts.find { it.attribute == 'retirement' }.value");

        assertThat(retirement).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(Html.texts(page, ".offered .end"))
                .singleElement()
                .asString()
                .startsWith((LocalDate.parse(retirement).isBefore(LocalDate.now(ZoneOffset.UTC))
                                ? "Service ended: "
                                : "End announced: ")
                        + Integer.parseInt(retirement.substring(8))
                        + " ")
                .endsWith(retirement.substring(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "csv"})
    void the_result_is_taken_along_as_a_file(String format) {
        sent(NAMES, "")
                .multiPart("as", format)
                .post("/audit?lang=de")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"audit-edition-1." + format + "\""));
    }

    /** The same as {@code POST /v1/audit/filter}; a browser ends lines of a text by CR LF. */
    @Test
    void the_allowed_configuration_is_taken_along() {
        String configuration = """
                model_list: # ours
                  - model_name: small
                    litellm_params: {model: scaleway/mistral-small-3.2-24b-instruct-2506}
                  - model_name: large
                    litellm_params: {model: openai/gpt-4o}
                """;
        String byApi = given().contentType("application/yaml")
                .accept("application/yaml")
                .body(configuration.getBytes(StandardCharsets.UTF_8))
                .post("/v1/audit/filter?meets=letter-2025&servedUnder=EU")
                .asString();
        assertThat(byApi).contains("name: small").doesNotContain("- model_name: large");
        for (RequestSpecification form :
                List.of(sent(configuration.replace("\n", "\r\n"), ""), sent("not read", configuration))) {
            form.multiPart("servedUnder", "EU")
                    .multiPart("as", "filtered")
                    .post("/audit?lang=de")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("application/yaml"))
                    .header("Content-Disposition", equalTo("attachment; filename=\"filtered-edition-1.yaml\""))
                    .body(equalTo(byApi));
        }
    }

    @Test
    void what_is_no_configuration_cannot_be_filtered_and_nothing_ticked_is_lost() {
        Response answer = sent("gpt-5", "")
                .multiPart("servedFrom", "EU")
                .multiPart("as", "filtered")
                .post("/audit?lang=fr");
        answer.then().statusCode(400).header("Content-Type", startsWith("text/html"));
        assertThat(Html.texts(answer.asString(), "textarea")).containsExactly("gpt-5");
        assertThat(Html.attributes(answer.asString(), "fieldset input[value=EU][checked]", "name"))
                .containsExactly("servedFrom");
        assertThat(Html.texts(answer.asString(), "#faults ~ ul li")).isNotEmpty();
    }

    @Test
    void what_is_wrong_is_told_and_nothing_typed_is_lost() {
        for (String text : List.of("[7]", "{", "", "gpt-5\n".repeat(501), "model_list: [")) {
            Response answer = sent(text, "").post("/audit");

            answer.then()
                    .statusCode(400)
                    .header("Content-Type", startsWith("text/html"))
                    .body(containsString("id=\"faults\""));
            assertThat(String.join("", Html.texts(answer.asString(), "textarea")))
                    .isEqualToIgnoringWhitespace(text);
        }
        assertThat(Html.texts(sent("[\"gpt-5\", 7]", "").post("/audit").asString(), ".notice li code"))
                .containsExactly("/1");
    }

    @Test
    void other_bodies_are_refused() {
        SearchPageTest.browser()
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nno end"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/audit")
                .then()
                .statusCode(400);
        SearchPageTest.browser()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("text=gpt-5")
                .post("/audit")
                .then()
                .statusCode(415);
    }

    private static RequestSpecification sent(String text, String file) {
        RequestSpecification request = SearchPageTest.browser().multiPart("text", text, "text/plain;charset=UTF-8");
        return request.multiPart(
                "file", file.isEmpty() ? "" : "bill.json", file.getBytes(StandardCharsets.UTF_8), "application/json");
    }
}
