package eu.modelcatalogue.api.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that decide, as the service answers them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PoliciesTest {

    @ParameterizedTest
    @CsvSource({
        "litellm, application/yaml, yaml",
        "opa, application/gzip, tar.gz",
        "ids, text/plain;charset=UTF-8, txt",
        "idsLines, application/jsonl, jsonl"
    })
    void a_search_can_be_had_as_a_list(String format, String type, String ending) {
        // What OPA itself sends when it asks for a bundle.
        String accept = "application/gzip, application/octet-stream, application/vnd.openpolicyagent.bundles";
        Response answer = given().header("Accept", accept)
                .get("/v1/models?meets=letter-2025&format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Content-Disposition", equalTo("attachment; filename=\"allowed-edition-1." + ending + "\""))
                .header(
                        "Link",
                        startsWith("</v1/models?edition=1&format=" + format + "&meets=letter-2025>; rel=\"self\""))
                .header("Edition-Number", equalTo("1"))
                .extract()
                .response();

        given().header("If-None-Match", answer.header("ETag"))
                .get("/v1/models?format=" + format + "&meets=letter-2025")
                .then()
                .statusCode(304);
        assertThat(given().get("/v1/models?meets=letter-2025&edition=1&format=" + format)
                        .asByteArray())
                .isEqualTo(answer.asByteArray());
    }

    /** As a file, so that OPA itself can decide by it: see {@code .ci/policy.js}. */
    @Test
    void the_bundle_is_written_down_for_opa() throws IOException {
        byte[] bundle = given().get("/v1/models?meets=letter-2025&format=opa").asByteArray();

        Path written =
                Files.write(Files.createDirectories(Path.of("target/policies")).resolve("allowed.tar.gz"), bundle);

        assertThat(written).hasBinaryContent(bundle);
    }

    /** Models at services, as a list of its own. */
    @ParameterizedTest
    @CsvSource({"litellm, application/yaml, yaml", "opa, application/gzip, tar.gz"})
    void a_search_can_be_had_as_a_list_of_offers(String format, String type, String ending) throws IOException {
        String search = "/v1/models?meets=letter-2025&servedUnder=EU&format=" + format;
        Response answer = given().get(search + "&offers=true")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Content-Disposition", equalTo("attachment; filename=\"allowed-edition-1." + ending + "\""))
                .header(
                        "Link",
                        startsWith("</v1/models?edition=1&format=" + format
                                + "&meets=letter-2025&offers=true&servedUnder=EU>; rel=\"self\""))
                .extract()
                .response();

        assertThat(answer.asByteArray()).isNotEqualTo(given().get(search).asByteArray());
        given().header("If-None-Match", answer.header("ETag"))
                .get("/v1/models?offers=true&format=" + format + "&servedUnder=EU&meets=letter-2025")
                .then()
                .statusCode(304);
        assertThat(given().get("/v1/models." + ending + "?meets=letter-2025&servedUnder=EU&offers=true")
                        .asByteArray())
                .isEqualTo(answer.asByteArray());
        if (format.equals("opa")) {
            // For OPA itself: see .ci/policy.js.
            Files.write(
                    Files.createDirectories(Path.of("target/policies")).resolve("offers.tar.gz"), answer.asByteArray());
        }
    }

    @Test
    void the_whole_search_is_listed_with_its_address_and_digest() {
        String digest = given().get("/v1").then().extract().path("edition.digest");
        List<String> found =
                given().get("/v1/models?meets=letter-2025&limit=100&fields=id").path("items.id");

        String lines =
                given().get("/v1/models?meets=letter-2025&format=idsLines").asString();

        assertThat(lines.lines().findFirst().orElseThrow())
                .contains("\"digest\":\"" + digest + "\"", "/v1/models?edition=1&meets=letter-2025\"");
        assertThat(found).allMatch(id -> lines.contains("\"id\":\"" + id + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models?format=litellm&fields=id",
                "/v1/models?format=opa&bom=true",
                "/v1/models?format=opa&root=A-b",
                "/v1/models?format=ids&root=ours",
                "/v1/models?root=ours",
                "/v1/models?offers=true",
                "/v1/models?format=ids&offers=true",
                "/v1/models?format=csv&offers=true",
                "/v1/models?format=ndjson&offers=true",
                "/v1/models?format=litellm&offers=false",
                "/v1/models?format=ids&weights=opn",
                "/v1/models?format=IDS",
                "/v1/models?format=rego"
            })
    void what_does_not_go_with_a_list_is_a_fault(String address) {
        given().get(address)
                .then()
                .statusCode(400)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems.html#invalid-parameters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/statistics?by=region&format=opa", "/v1/comparison?models=apertus-70b,amber&format=ids"})
    void only_searches_decide(String address) {
        given().get(address)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("format"))
                .body("errors.allowed", hasItem(containsString("[json, csv, xlsx, ods, ndjson]")));
    }

    @Test
    void by_accept_a_search_is_no_list() {
        given().header("Accept", "text/plain").get("/v1/models").then().statusCode(406);
        given().header("Accept", "application/gzip").get("/v1/models").then().statusCode(406);
    }
}
