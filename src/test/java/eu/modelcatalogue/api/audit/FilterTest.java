package eu.modelcatalogue.api.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations as the service filters them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FilterTest {

    private static final String RULE = "?servedUnder=EU&meets=letter-2025";

    private static final String SENT = """
            model_list:
              - model_name: small
                litellm_params: {model: scaleway/mistral-small-3.2-24b-instruct-2506}
              - model_name: gpt
                litellm_params: {model: openai/gpt-4o}
              - model_name: any
                litellm_params: {model: mistral/mistral-large-latest}
            router_settings: {fallbacks: [{small: [gpt]}]}
            """;

    private static final String LEFT = """
            model_list:
              - model_name: small
                litellm_params: {model: scaleway/mistral-small-3.2-24b-instruct-2506}
            router_settings: {fallbacks: [{small: [gpt]}]}
            """;

    @Test
    void the_allowed_configuration_comes_back_with_what_was_taken_out() {
        JsonPath edition = given().get("/v1").jsonPath();

        Response answer = post("/v1/audit/filter" + RULE, SENT);

        String lines = """
                # Sovereign Model Catalogue: what a search allows of this configuration
                # edition: 1
                # digest: %s
                # published: %s
                # search: %s
                # kept: 1 of 3 deployments
                # taken out (line 4): gpt, called as openai/gpt-4o: the search does not find the model
                # taken out (line 6): any, called as mistral/mistral-large-latest: the name stands for one model after another
                # warning: /router_settings/fallbacks/0/small/0 names gpt, of which no deployment is left
                """;
        answer.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        JsonPath found = answer.jsonPath();
        assertThat(found.getString("configuration"))
                .isEqualTo(LEFT
                        + lines.formatted(
                                edition.getString("edition.digest"),
                                edition.getString("edition.publishedAt"),
                                found.getString("search")));
        assertThat(found.getString("search")).endsWith("/v1/models?edition=1&meets=letter-2025&servedUnder=EU");
        assertThat(found.getList("kept.model")).isEqualTo(List.of("mistral-small-3.2"));
        assertThat(found.getList("takenOut.reason")).isEqualTo(List.of("notFound", "moving"));
        assertThat(found.getBoolean("rewritten")).isFalse();
    }

    @Test
    void the_configuration_alone_is_a_file() {
        String report = post("/v1/audit/filter" + RULE, SENT).jsonPath().getString("configuration");
        for (Response file : List.of(
                post("/v1/audit/filter.yaml" + RULE, SENT),
                post("/v1/audit/filter" + RULE + "&format=litellm", SENT),
                given().header("Accept", "application/yaml")
                        .contentType("text/yaml")
                        .body(SENT.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/audit/filter" + RULE))) {
            file.then()
                    .statusCode(200)
                    .header("Content-Type", equalTo("application/yaml"))
                    .header("Content-Disposition", equalTo("attachment; filename=\"filtered-edition-1.yaml\""))
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Edition-Number", equalTo("1"));
            assertThat(file.asString()).isEqualTo(report);
        }
    }

    /** Whatever a list of offers has, the filter lets through. */
    @Test
    void a_list_of_offers_passes_the_filter_of_the_same_search_whole() {
        String list = given().get("/v1/models.yaml" + RULE + "&offers=true").asString();

        JsonPath found = post("/v1/audit/filter" + RULE, list).jsonPath();

        assertThat(found.getList("kept")).hasSizeGreaterThan(20);
        assertThat(found.getList("takenOut")).isEmpty();
        assertThat(found.getString("configuration")).startsWith(list);
    }

    @Test
    void faults_of_the_search_and_of_the_configuration() {
        post("/v1/audit/filter?meets=leter-2025&servedUnder=US&limit=5&profiles=letter-2025", SENT)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("meets", "servedUnder", "limit", "profiles"));
        post("/v1/audit/filter", "model_list:\n- {}\n- {model_name: a, litellm_params: {}}\n")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems.html#invalid-body"))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/model_list/0/model_name",
                                "/model_list/0/litellm_params/model",
                                "/model_list/1/litellm_params/model")))
                .body("errors[2].detail", equalTo("is not a name (the entry begins in line 3)"));
        post("/v1/audit/filter?format=csv", SENT).then().statusCode(400).body("errors.parameter", hasItems("format"));
    }

    @ParameterizedTest
    @CsvSource({"application/json, 415", "text/plain, 415", "application/yaml, 413"})
    void what_is_not_taken(String type, int status) {
        String body = status == 413 ? "a: " + "x".repeat(1 << 20) : "[]";
        given().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/audit/filter")
                .then()
                .statusCode(status);
    }

    @Test
    void other_methods_and_formats() {
        given().get("/v1/audit/filter").then().statusCode(405).header("Allow", "POST, OPTIONS");
        given().options("/v1/audit/filter").then().statusCode(204).header("Allow", "POST, OPTIONS");
        given().header("Accept", "text/csv")
                .contentType("application/yaml")
                .body(SENT.getBytes(StandardCharsets.UTF_8))
                .post("/v1/audit/filter")
                .then()
                .statusCode(406)
                .body("detail", containsString("application/json, application/yaml"));
    }

    private static Response post(String address, String sent) {
        return given().contentType("application/yaml")
                .body(sent.getBytes(StandardCharsets.UTF_8))
                .post(address);
    }
}
