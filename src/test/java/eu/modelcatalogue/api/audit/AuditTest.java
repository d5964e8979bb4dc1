package eu.modelcatalogue.api.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.text.Languages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Audits as the service answers them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AuditTest {

    private static final String NAMES = """
            # what a bidder runs
            mistralai/Mistral-Small-3.2-24B-Instruct-2506
            llama-4-maverick
            somebody/Mistral-Small-3.2-24B-Instruct-2506
            xqzvwk
            """;

    @Test
    void each_model_of_a_list_is_recognised_asked_about_or_named_as_not_found() {
        Response answer = audit(NAMES, "text/plain", "?profiles=letter-2025@1,eu-sovereign");

        answer.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("kind", equalTo("names"))
                .body("totals.asked", equalTo(4))
                .body("totals.recognised", equalTo(2))
                .body("totals.askedAbout", equalTo(1))
                .body("totals.notRecognised", equalTo(1))
                .body("totals.models", equalTo(2))
                .body("items.outcome", equalTo(List.of("recognised", "recognised", "askedAbout", "notRecognised")))
                .body("items[0].model.id", equalTo("mistral-small-3.2"))
                .body("items[0].model.licence", equalTo("Apache-2.0"))
                .body("items[0].how", equalTo("alias"))
                .body("items[1].model.risks", hasItem("unionLeftOut"))
                .body("items[1].model.risks", hasItem("purposes"))
                .body("items[1].model.verdicts[0].profile", equalTo("letter-2025"))
                .body("items[1].model.verdicts[0].verdict", equalTo("notMet"))
                .body("items[2].model", equalTo(null))
                .body("items[2].candidates.id", hasItem("mistral-small-3.2"))
                .body("items[3].candidates.size()", equalTo(0))
                .body("items[3].asked", equalTo("xqzvwk"));
        assertThat(answer.<List<String>>path("profiles")).hasSize(2).first().isEqualTo("letter-2025@1");
        String dossier = answer.path("dossiers[0]");
        assertThat(dossier).contains("models=mistral-small-3.2,llama-4-maverick", "edition=" + newest());
        given().get(dossier).then().statusCode(200).contentType("application/pdf");
    }

    @Test
    void label_licence_and_verdicts_are_those_of_the_search() {
        Response answer = audit(NAMES, "text/plain", "");

        for (int number : List.of(0, 1)) {
            String id = answer.path("items[%d].model.id".formatted(number));
            Response model = given().get("/v1/models/" + id);
            for (String field : List.of("g7", "licence", "licenceClass", "withdrawn", "developer", "answer")) {
                assertThat(answer.<Object>path("items[%d].model.%s".formatted(number, field)))
                        .as(id + " " + field)
                        .isEqualTo(model.path(field));
            }
            List<String> profiles = answer.path("items[%d].model.verdicts.profile".formatted(number));
            List<String> verdicts = answer.path("items[%d].model.verdicts.verdict".formatted(number));
            assertThat(IntStream.range(0, profiles.size())
                            .boxed()
                            .collect(Collectors.toMap(profiles::get, verdicts::get)))
                    .isEqualTo(model.<Object>path("verdicts"));
        }
    }

    /** The closed model stops, the open one goes on at a service of the Union. */
    @Test
    void what_remains_without_the_services_of_a_country() {
        JsonPath found = audit("gpt-5\nmistral-small-3.2", "text/plain", "?without=US")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(found.getList("items.model.outage.outcome")).containsExactly("stops", "elsewhere");
        assertThat(found.getList("items[0].model.outage.stopping")).contains("openai");
        assertThat(found.getList("items[0].model.outage.others")).isNotEmpty();
        assertThat(found.getList("items[1].model.outage.remaining")).contains("scaleway");
        assertThat(found.getList("outages.without")).containsExactly("US");
        assertThat(found.getInt("outages.stops")).isEqualTo(1);
        audit("gpt-5", "text/plain", "?without=us,XX")
                .then()
                .statusCode(400)
                .body("errors.value", contains("us", "XX"));
    }

    @Test
    void the_bill_that_the_catalogue_writes_is_recognised() {
        String bill = given().get("/v1/models/mistral-small-3.2/bom.cdx.json").asString();

        audit(bill, "application/vnd.cyclonedx+json", "?profiles=letter-2025")
                .then()
                .statusCode(200)
                .body("kind", equalTo("cycloneDx"))
                .body("items.model.id", equalTo(List.of("mistral-small-3.2")));
    }

    /** A generated client sends JSON without a type, and what sends it calls it text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-5\nMistral Small 3.2",
                "[\"gpt-5\", \"Mistral Small 3.2\"]",
                "model_list:\n  - model_name: a\n    litellm_params: {model: gpt-5}\n  - model_name: b\n    litellm_params: {model: Mistral Small 3.2}"
            })
    void a_text_is_recognised_by_its_content(String sent) {
        audit(sent, "text/plain", "")
                .then()
                .statusCode(200)
                .body("items.model.id", equalTo(List.of("gpt-5", "mistral-small-3.2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"litellm", "ids"})
    void a_list_that_the_catalogue_writes_is_recognised_whole(String format) {
        String list = given().get("/v1/models?meets=letter-2025&region=EU&format=" + format)
                .asString();

        Response answer =
                audit(list, format.equals("ids") ? "text/plain" : "application/yaml", "?profiles=letter-2025");

        answer.then().statusCode(200);
        assertThat(answer.<Integer>path("totals.recognised")).isEqualTo(answer.<Integer>path("totals.asked"));
        assertThat(answer.<List<String>>path("items.model.verdicts.verdict.flatten()"))
                .containsOnly("met");
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv;charset=UTF-8;header=present", "xlsx, ", "ods, ", "ndjson, application/x-ndjson"})
    void an_audit_can_be_had_as_a_file(String format, String type) {
        Response answer = audit(NAMES, "text/plain", "?format=%s&profiles=letter-2025".formatted(format));

        answer.then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"audit-edition-%d.%s\"".formatted(newest(), format)))
                .header("Cache-Control", equalTo("no-store"));
        if (type != null) {
            answer.then().header("Content-Type", equalTo(type));
        }
        if (format.equals("csv")) {
            List<String> lines = answer.asString().lines().toList();
            assertThat(lines).hasSize(5);
            assertThat(lines.get(0))
                    .startsWith("pointer,asked,outcome,")
                    .endsWith(",candidates,newestKnown,letter-2025");
            assertThat(lines.get(2)).contains("unionLeftOut").endsWith(",notMet");
        }
    }

    @Test
    void a_spreadsheet_speaks_the_language_of_its_reader() {
        for (String lang : Languages.words()) {
            assertThat(audit(NAMES, "text/plain", "?format=xlsx&lang=" + lang).asByteArray())
                    .hasSizeGreaterThan(3_000);
        }
    }

    @Test
    void accept_chooses_the_format_too() {
        given().contentType("text/plain")
                .accept("text/csv")
                .body("gpt-5")
                .post("/v1/audit")
                .then()
                .statusCode(200)
                .contentType("text/csv");
        given().contentType("text/plain")
                .accept("application/pdf")
                .body("gpt-5")
                .post("/v1/audit")
                .then()
                .statusCode(406);
    }

    @Test
    void all_faults_of_a_body_are_told_at_once() {
        audit("[\"gpt-5\", 7, \"\"]", "application/json", "")
                .then()
                .statusCode(400)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems.html#invalid-body"))
                .body("errors.pointer", equalTo(List.of("/1", "/2")));
        audit("gpt-5", "text/plain", "?profiles=nobody&colour=red")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("profiles"))
                .body("errors.parameter", hasItem("colour"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{', 400",
        "application/json, '', 400",
        "application/json, '[[[[', 400",
        "application/yaml, 'a: [', 400",
        "application/yaml, '&a [*a]', 400",
        "text/plain, '', 400",
        "text/plain, '# nothing', 400",
        "application/xml, <bom/>, 415",
        "multipart/form-data, a, 415",
        "application/vnd.cyclonedx+xml, <bom/>, 415"
    })
    void what_cannot_be_read_is_a_problem(String type, String body, int status) {
        given().header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/audit")
                .then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"));
    }

    @Test
    void bounds_are_told() {
        audit("gpt-5\n".repeat(501), "text/plain", "")
                .then()
                .statusCode(400)
                .body("errors[0].allowed", containsString("500"));
        audit("x".repeat((1 << 20) + 1), "text/plain", "").then().statusCode(413);
        given().get("/v1/audit").then().statusCode(405).header("Allow", "POST, OPTIONS");
        given().options("/v1/audit").then().statusCode(204).header("Allow", "POST, OPTIONS");
    }

    @Test
    void five_hundred_models_are_answered_within_five_seconds() {
        List<String> known = given().get("/v1/models?limit=100&fields=name").path("items.name");
        String names = IntStream.range(0, 500)
                .mapToObj(number -> known.get(number % 100) + (number % 2 == 0 ? "" : " instrct " + number))
                .collect(Collectors.joining("\n"));
        long begun = System.nanoTime();

        audit(names, "text/plain", "").then().statusCode(200).body("items.size()", equalTo(500));

        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("500 models: " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private static Response audit(String body, String type, String query) {
        RequestSpecification request = given().header("Content-Type", type);
        return request.body(body.getBytes(StandardCharsets.UTF_8)).post("/v1/audit" + query);
    }

    /** Tests before this one may have published. */
    private static int newest() {
        return given().get("/v1/models?limit=1").path("edition.number");
    }
}
