package eu.modelcatalogue.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests addresses with file extensions, and the {@code Accept} headers that generated clients send. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FileAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/models | csv | ?weights=open&country=FR | csv",
                "/v1/models | xlsx | ?weights=open&country=FR&lang=fr | xlsx",
                "/v1/models | ods | ?weights=open&country=FR&lang=de | ods",
                "/v1/models | ndjson | ?weights=open&country=FR | ndjson",
                "/v1/models | yaml | ?meets=letter-2025 | litellm",
                "/v1/models | tar.gz | ?meets=letter-2025 | opa",
                "/v1/models | txt | ?meets=letter-2025 | ids",
                "/v1/models | jsonl | ?meets=letter-2025 | idsLines",
                "/v1/comparison | csv | ?models=mistral-small-3.2,llama-4-maverick | csv",
                "/v1/statistics | csv | ?by=region,weights | csv",
                "/v1/statistics/quality | csv | '' | csv",
                "/v1/licences | csv | ?licenceClass=open | csv",
                "/v1/organisations | csv | ?region=EU | csv",
                "/v1/sources | csv | '' | csv",
                "/v1/vocabulary | csv | '' | csv",
                "/v1/profiles/letter-2025/clauses | md | ?lang=fr | md",
                "/v1/profiles/letter-2025/clauses | txt | '' | txt"
            })
    void an_ending_gives_what_the_format_gives(String path, String ending, String query, String format) {
        Response file = given().urlEncodingEnabled(false)
                .header("Accept", "application/json")
                .get(path + "." + ending + query);
        Response same = given().urlEncodingEnabled(false)
                .get(path + (query.isEmpty() ? "?" : query + "&") + "format=" + format);

        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo(same.contentType());
        assertThat(file.asByteArray()).isEqualTo(same.asByteArray());
        assertThat(file.header("ETag")).isNotNull().isEqualTo(same.header("ETag"));
        assertThat(file.header("Content-Disposition")).isEqualTo(same.header("Content-Disposition"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/ld+json, application/json;q=0.5", "text/turtle"})
    void an_ending_is_heard_before_accept(String accept) {
        given().header("Accept", accept)
                .get("/v1/models.csv?country=FR")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
    }

    @Test
    void an_ending_takes_no_format_beside_it_and_no_other_fault_either() {
        given().get("/v1/models.csv?format=csv")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].parameter", equalTo("format"))
                .body("errors[0].allowed", equalTo("no such parameter"));
        given().get("/v1/models.csv?weights=opn")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("weights"));
        given().delete("/v1/models.csv").then().statusCode(405);
        given().head("/v1/models.csv").then().statusCode(200).contentType(startsWith("text/csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/models.pdf", "/v1/models.json", "/v1/models.gz", "/v1/models.csv.csv", "/v1/editions.csv"})
    void other_endings_are_not_there(String address) {
        given().get(address).then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @Test
    void a_list_is_audited_into_a_file() {
        given().contentType("text/plain")
                .body("Mistral Small 3.2\n")
                .post("/v1/audit.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString("mistral-small-3.2"));
    }

    /** Clients generated for Python send the first media type that contains "json", even if it is the type of errors. */
    @ParameterizedTest
    @CsvSource({
        "/v1/dossier?models=mistral-small-3.2, application/pdf",
        "/v1/models, application/json",
        "/v1/feeds/editions.atom, application/atom+xml",
        "/v1/models/mistral-small-3.2/badge.svg, image/svg+xml",
        "/v1/models/mistral-small-3.2/bom.cdx.json, application/vnd.cyclonedx+json"
    })
    void who_accepts_problems_is_answered_as_usual(String address, String type) {
        given().header("Accept", "application/problem+json")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    /** Clients generated for Java send all media types, including the type of errors. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/problem+json,application/pdf,application/vnd.oasis.opendocument.text | /v1/dossier?models=mistral-small-3.2 | application/pdf",
                "application/vnd.oasis.opendocument.text,application/pdf | /v1/dossier?models=mistral-small-3.2 | application/vnd.oasis.opendocument.text",
                "image/png,application/problem+json,application/json | /v1/models | application/json",
                "image/png,text/csv,application/problem+json | /v1/models | text/csv"
            })
    void of_several_types_one_that_can_be_had_is_answered(String accept, String address, String type) {
        given().header("Accept", accept).get(address).then().statusCode(200).contentType(startsWith(type));
    }
}
