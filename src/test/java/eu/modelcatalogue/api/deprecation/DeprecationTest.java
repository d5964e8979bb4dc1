package eu.modelcatalogue.api.deprecation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Who asks for what is to go is told, and nobody else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class DeprecationTest {

    @Test
    void an_operation_that_is_to_go_says_when_and_where_to_read_on() {
        Response answer = given().get("/tried/outgoing");

        assertThat(answer.asString()).isEqualTo("still here");
        assertThat(answer.header("Deprecation")).isEqualTo("@1798761600");
        assertThat(answer.header("Sunset")).isEqualTo("Thu, 01 Jul 2027 00:00:00 GMT");
        assertThat(answer.header("Link")).isEqualTo("</docs/api#instead>; rel=\"deprecation\"; type=\"text/html\"");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Deprecation", "Sunset");
    }

    @Test
    void a_parameter_that_is_to_go_says_so_to_those_who_use_it() {
        Response answer = given().get("/tried/staying?older=1");

        assertThat(answer.header("Deprecation")).isEqualTo("@1798761600");
        assertThat(answer.header("Sunset")).isEqualTo("Sat, 01 Jan 2028 00:00:00 GMT");
        assertThat(answer.headers().getValues("Link"))
                .containsExactly(
                        "</v1/openapi.json>; rel=\"service-desc\"",
                        "</docs/changes>; rel=\"deprecation\"; type=\"text/html\"");
        for (String address : new String[] {"/tried/staying", "/tried/staying?other=1", "/v1"}) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .header("Deprecation", (String) null)
                    .header("Sunset", (String) null);
        }
    }
}
