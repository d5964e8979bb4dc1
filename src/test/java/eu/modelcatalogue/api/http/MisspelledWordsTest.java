package eu.modelcatalogue.api.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.SpentBudget;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Corrections of misspelled words need a place in the budget: while it is used up, searches that need no correction are still answered. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class MisspelledWordsTest {

    @Inject
    Budget budget;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models?q=mistrrral",
                "/v1/suggest?q=qwwwen",
                "/v1/models.csv?q=lllama",
                "/v1/models?%71=gemmmma"
            })
    void a_misspelled_word_waits_for_its_place_and_a_word_that_is_known_does_not(String misspelled) throws Exception {
        SpentBudget.during(budget, () -> {
            given().urlEncodingEnabled(false)
                    .get(misspelled)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .body("type", endsWith("busy"));
            given().get("/v1/models?q=mistral").then().statusCode(200).body("meant", nullValue());
            given().get("/v1/suggest?q=mistral").then().statusCode(200).body("meant", nullValue());
        });
    }

    @Test
    void a_word_that_was_guessed_at_before_does_not_wait() throws Exception {
        given().get("/v1/models?q=deepsekk").then().statusCode(200).body("meant.q", equalTo("deepseek"));

        SpentBudget.during(budget, () -> {
            given().get("/v1/models?q=deepsekk&limit=7")
                    .then()
                    .statusCode(200)
                    .body("meant.q", equalTo("deepseek"))
                    .body("meant.near", equalTo(true));
            given().get("/v1/suggest?q=deepsekk").then().statusCode(200).body("meant.q", equalTo("deepseek"));
        });
    }

    @Test
    void on_a_page_this_is_said_as_a_page() throws Exception {
        SpentBudget.during(budget, () -> {
            given().header("Accept", "text/html")
                    .get("/?q=apperttus")
                    .then()
                    .statusCode(503)
                    .contentType("text/html")
                    .body(containsString("<h1"));
        });
    }
}
