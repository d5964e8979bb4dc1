package eu.modelcatalogue.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.problem.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests errors, caching and headers, on which clients and caches rely. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class HttpTest {

    @Test
    void three_faults_are_told_at_once_each_with_what_is_allowed() {
        Response answer = problem(http().get("/v1/models?weights=opn&limit=0&colour=red"), 400, "invalid-parameters");

        assertThat(answer.jsonPath().<String>getList("errors.parameter"))
                .containsExactlyInAnyOrder("weights", "limit", "colour");
        assertThat(answer.jsonPath().getString("errors.find { it.parameter == 'weights' }.allowed"))
                .contains("open, partial, closed, unknown");
        assertThat(answer.jsonPath().getString("errors.find { it.parameter == 'limit' }.allowed"))
                .contains("from 1 to 100");
        assertThat(answer.jsonPath().getString("errors.find { it.parameter == 'colour' }.allowed"))
                .contains("licenceClass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=1&limit=2",
                "limit=-1",
                "limit=101",
                "limit=x",
                "offset=-1",
                "offset=99999999999999999999",
                "sort=size",
                "sort=name,-name",
                "facets=colour",
                "fields=colour",
                "weights=",
                "weights=open,",
                "weights=!",
                "country=Frankreich",
                "licence=apache-2.0",
                "releasedFrom=2025-02-30",
                "releasedFrom=2025-02-01&releasedTo=2025-01-01",
                "parametersMin=2&parametersMax=1",
                "q=%00",
                "q=%E2%80%8B",
                "components.trainingCode=open",
                "edition=0",
                "edition=99",
                "weights=open;code=open",
                "parametersMin=24e9"
            })
    void bad_input_is_a_400_that_says_what_is_allowed(String query) {
        Response answer = problem(http().get("/v1/models?" + query), 400, "invalid-parameters");

        assertThat(answer.jsonPath().<String>getList("errors.allowed"))
                .isNotEmpty()
                .allSatisfy(allowed -> assertThat(allowed).isNotBlank());
    }

    @Test
    void every_refusal_is_a_problem() {
        problem(http().get("/v1/models/nobody"), 404, "not-found");
        problem(http().get("/v1/licences/nobody"), 404, "not-found");
        problem(http().get("/v1/organisations/nobody"), 404, "not-found");
        problem(http().get("/v1/editions/99"), 404, "not-found");
        problem(http().get("/nowhere"), 404, "not-found");
        problem(http().get("/v1/nowhere"), 404, "not-found");
        problem(http().delete("/v1/models"), 405, "method-not-allowed").then().header("Allow", "GET, HEAD, OPTIONS");
        problem(http().body("{}").contentType("application/json").post("/v1/models"), 405, "method-not-allowed");
        problem(http().accept("text/csv").get("/v1/editions"), 406, "not-acceptable");
        problem(http().body("x".repeat(70_000)).post("/v1/models"), 413, "body-too-large");
        problem(http().get("/v1/models?q=" + "a".repeat(9_000)), 414, "address-too-long");
        problem(http().header("X-Long", "a".repeat(20_000)).get("/v1/models"), 431, "headers-too-large");
    }

    /** Sent over a plain socket, because no client library sends these addresses. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/models?q=%zz", "/v1/models/%zz", "/v1/models?q=a|b", "/v1/models/{id}", "/v1/models?q=\"x\""
            })
    void an_address_that_cannot_be_read_is_a_problem(String address) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json")
                    .contains("/problems.html#malformed-request");
        }
    }

    @Test
    void every_kind_of_problem_leads_to_its_explanation() {
        http().redirects()
                .follow(false)
                .get("/problems.html")
                .then()
                .statusCode(308)
                .header("Location", "/docs/problems");
        http().get("/docs/problems").then().statusCode(200).body(containsString("id=\"invalid-parameters\""));
    }

    @Test
    void an_answer_that_the_caller_has_is_not_sent_again() {
        Response first = http().get("/v1/models?weights=open");
        String tag = first.header("ETag");

        assertThat(tag).startsWith("\"").endsWith("\"");
        http().header("If-None-Match", tag)
                .get("/v1/models?weights=open")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        http().header("If-Modified-Since", first.header("Last-Modified"))
                .get("/v1/models?weights=open")
                .then()
                .statusCode(304);
        http().header("If-None-Match", tag)
                .get("/v1/models?weights=closed")
                .then()
                .statusCode(200);
        // The same parameters in another order get the same answer.
        assertThat(http().get("/v1/models?limit=20&weights=open").header("ETag"))
                .isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/models",
                "/v1/models/gpt-5",
                "/v1/licences",
                "/v1/licences/MIT",
                "/v1/organisations",
                "/v1/organisations/meta",
                "/v1/sources",
                "/v1/editions",
                "/v1/editions/1"
            })
    void every_resource_answers_get_head_and_options_with_the_same_headers(String path) {
        http().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .header("Cache-Control", startsWith("public"))
                .header("Vary", containsString("Accept"))
                .header("API-Version", "1.1.0")
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff");
        http().head(path).then().statusCode(200).header("ETag", http().get(path).header("ETag"));
        http().options(path).then().statusCode(200).header("Allow", containsString("GET"));
    }

    @Test
    void conditions_that_cannot_be_read_are_ignored_and_tags_compare_weakly() {
        String tag = http().get("/v1").header("ETag");
        http().header("If-None-Match", "W/" + tag).get("/v1").then().statusCode(304);
        http().header("If-Modified-Since", "rubbish").get("/v1").then().statusCode(200);
        http().header("If-Unmodified-Since", "rubbish")
                .header("If-Match", "\"zz\"")
                .get("/v1")
                .then()
                .statusCode(200);
        problem(http().header("If-None-Match", "*").get("/v1/licences/nobody"), 404, "not-found");
    }

    @Test
    void no_two_searches_share_an_answer() {
        String plain = http().get("/v1/models?limit=7").header("ETag");
        Response odd = http().get("/v1/models?limit=7&alias=null");

        assertThat(odd.header("ETag")).isNotEqualTo(plain);
        assertThat(odd.jsonPath().getInt("total")).isZero();
        assertThat(http().get("/v1/models?weights=partial,open").jsonPath().getString("self"))
                .isEqualTo(http().get("/v1/models?limit=20&weights=open,partial")
                        .jsonPath()
                        .getString("self"));
    }

    @Test
    void the_links_of_licences_and_organisations_lead_somewhere() {
        for (String list : List.of("/v1/licences", "/v1/organisations")) {
            List<String> all = http().get(list).jsonPath().getList("items.self");
            // One in five: they are all written alike.
            for (int at = 0; at < all.size(); at += 5) {
                http().get(http().get(all.get(at))
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getString("links.models"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void a_browser_on_another_site_may_read() {
        http().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/models")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", containsString("GET"));
    }

    @Test
    void sources_show_the_attribution_that_they_ask_for() {
        http().get("/v1/sources")
                .then()
                .body("items.find { it.id == 'epoch' }.attribution", containsString("Epoch AI"));
    }

    @Test
    void the_service_says_how_it_is() {
        for (String check : List.of("live", "ready", "started")) {
            http().get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    private static RequestSpecification http() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }

    private static Response problem(Response answer, int status, String type) {
        answer.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("/problems.html#" + type))
                .body("status", equalTo(status))
                .body(
                        "title",
                        equalTo(ProblemType.valueOf(
                                        type.toUpperCase(Locale.ROOT).replace('-', '_'))
                                .title()));
        return answer;
    }
}
