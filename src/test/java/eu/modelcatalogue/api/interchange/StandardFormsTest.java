package eu.modelcatalogue.api.interchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.api.budget.Budget;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models and the catalogue in the forms of others, as programs of others ask for them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class StandardFormsTest {

    @Inject
    Budget budget;

    private static final String MODEL = "/v1/models/mistral-small-3.2";

    @ParameterizedTest
    @CsvSource({
        "application/ld+json,mldcat.jsonld",
        "application/vnd.cyclonedx+json,bom.cdx.json",
        "application/vnd.cyclonedx+json;version=1.6,bom.cdx.json",
        "application/vnd.cyclonedx+json;version=1.7,bom-1-7.cdx.json",
        "application/spdx+json,bom.spdx.json"
    })
    void a_form_is_had_by_accept_and_by_an_address_of_its_own(String type, String name) {
        Response own = given().get(MODEL + "/" + name);
        Response negotiated = given().accept(type + ", application/json;q=0.5").get(MODEL);

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.contentType()).startsWith(type);
        assertThat(negotiated.contentType()).startsWith(type);
        assertThat(negotiated.asString()).isEqualTo(own.asString());
        assertThat(negotiated.header("ETag")).isEqualTo(own.header("ETag"));
        assertThat(negotiated.header("Vary")).contains("Accept");
        given().header("If-None-Match", own.header("ETag"))
                .get(MODEL + "/" + name)
                .then()
                .statusCode(304);
        given().get(MODEL).then().header("Link", containsString(name + "?edition="));
    }

    /** Who names no version, or one that there is not, gets the older one, which more programs read. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/vnd.cyclonedx+json | 1.6
                    application/vnd.cyclonedx+json;version=1.5 | 1.6
                    application/vnd.cyclonedx+json;version=1.7, application/vnd.cyclonedx+json;version=1.6;q=0.9 | 1.7
                    application/vnd.cyclonedx+json;version=1.6, application/vnd.cyclonedx+json;version=1.7;q=0.9 | 1.6
                    application/json;q=0.5, application/vnd.cyclonedx+json;version="1.7" | 1.7
                    """)
    void a_version_of_cyclonedx_is_chosen_by_its_parameter(String accepted, String version) {
        given().header("Accept", accepted)
                .get(MODEL)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.cyclonedx+json;version=" + version))
                .body("specVersion", equalTo(version));
    }

    /** Libraries for JSON-LD name the profile that they read. Source: JSON-LD 1.1, appendix C. */
    @Test
    void a_profile_of_linked_data_may_be_named() {
        given().header("Accept", "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\", */*;q=0.1")
                .get(MODEL)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/ld+json;q=0.5, application/json", "application/*"})
    void json_of_ours_comes_first(String accepted) {
        given().header("Accept", accepted)
                .get(MODEL)
                .then()
                .contentType(startsWith("application/json"))
                .body("id", equalTo("mistral-small-3.2"));
    }

    @Test
    void an_edition_that_is_named_stays_named() {
        given().accept("application/ld+json").get(MODEL + "?edition=1").then().statusCode(200);
        given().accept("application/ld+json").get(MODEL + "?edition=999").then().statusCode(400);
        given().accept("application/ld+json").get(MODEL + "?colour=red").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mldcat.jsonld", "bom.cdx.json", "bom-1-7.cdx.json", "bom.spdx.json"})
    void what_is_not_there_is_a_problem_and_another_id_leads_on(String name) {
        given().get("/v1/models/nobody/" + name)
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/v1/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506/" + name)
                .then()
                .statusCode(301)
                .header("Location", equalTo(MODEL + "/" + name));
    }

    /** One address leads to two, by Accept: a cache between must know. */
    @ParameterizedTest
    @CsvSource({"application/json,''", "application/ld+json,/mldcat.jsonld"})
    void a_foreign_id_leads_to_the_form_that_is_wanted(String accepted, String below) {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .accept(accepted)
                .get("/v1/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506")
                .then()
                .statusCode(301)
                .header("Location", equalTo(MODEL + below))
                .header("Vary", equalTo("Accept"));
    }

    @Test
    void what_is_not_offered_is_not_acceptable() {
        given().header("Accept", "text/turtle")
                .get(MODEL)
                .then()
                .statusCode(406)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void the_catalogue_is_gathered_page_by_page_each_model_once() {
        int all = given().get("/v1/models?country=FR&limit=1").jsonPath().getInt("total");
        List<String> gathered = new ArrayList<>();
        String next = "/v1/catalogue.jsonld?country=FR&limit=10";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            JsonPath json = page.jsonPath();
            assertThat(page.contentType()).startsWith("application/ld+json");
            gathered.addAll(json.getList("'@graph'[0].'dcat:record'.'foaf:primaryTopic'.'@id'"));
            assertThat(json.<String>getList("'@graph'[0].'dcat:record'.'dct:modified'.'@value'"))
                    .doesNotContainNull();
            assertThat(json.getInt("'@graph'[1].'hydra:totalItems'")).isEqualTo(all);
            next = json.getString("'@graph'[1].'hydra:next'.'@id'");
            assertThat(page.header("Link").contains("rel=\"next\"")).isEqualTo(next != null);
        }

        assertThat(gathered).hasSize(all).doesNotHaveDuplicates().contains("/v1/models/mistral-small-3.2");
    }

    @Test
    void a_page_of_the_catalogue_takes_its_place_in_the_budget() {
        String page = "/v1/catalogue.jsonld?country=FR&limit=3";

        budget.prepare(
                Integer.MAX_VALUE,
                () -> given().get(page)
                        .then()
                        .statusCode(503)
                        .contentType(startsWith("application/problem+json"))
                        .header("Retry-After", notNullValue())
                        .body("type", endsWith("#busy")));

        given().get(page).then().statusCode(200);
    }

    @Test
    void the_catalogue_is_had_by_accept_where_models_are_searched() {
        Response negotiated = given().accept("application/ld+json").get("/v1/models?country=FR&limit=5");

        assertThat(negotiated.contentType()).startsWith("application/ld+json");
        assertThat(negotiated.asString())
                .isEqualTo(
                        given().get("/v1/catalogue.jsonld?country=FR&limit=5").asString());
        given().accept("application/ld+json").get("/v1").then().contentType(startsWith("application/ld+json"));
        given().get("/v1/catalogue.jsonld?facets=region").then().statusCode(400);
        given().get("/v1/catalogue.jsonld?changedSince=2999-01-01")
                .then()
                .body("'@graph'[1].'hydra:totalItems'", equalTo(0));
    }
}
