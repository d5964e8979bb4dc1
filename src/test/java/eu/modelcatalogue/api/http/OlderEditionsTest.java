package eu.modelcatalogue.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.OwnEditions;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Published editions remain: an edition that is no longer in memory is read from a real PostgreSQL, and its answers are the same to the byte. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestProfile(OwnEditions.class)
class OlderEditionsTest {

    private static final String FINGERPRINT = "0".repeat(64);

    private static final List<String> ASKED = List.of(
            "/v1/models?limit=3&facets=licence&edition=",
            "/v1/models?q=mistral&meets=letter-2025&fields=id,verdicts&edition=",
            "/v1/models?weights=open&format=csv&edition=",
            "/v1/models/mistral-small-3.2?edition=",
            "/v1/models/mistral-small-3.2/assessments/letter-2025?lang=fr&edition=",
            "/v1/statistics?by=region,weights&edition=",
            "/v1/licences?edition=",
            "/v1/sources?edition=",
            "/models/mistral-small-3.2?lang=de&edition=");

    @Inject
    Ledger ledger;

    @Inject
    Shelf shelf;

    @Inject
    DataSource pool;

    /** Publishes the seeds again for the tests that follow. */
    @AfterEach
    void publishTheSeeds() {
        ledger.publish(Ledger.Proposal.of(TheSeeds.content(), FINGERPRINT, "The seeds again"), "*");
        shelf.refresh();
    }

    @Test
    void an_edition_that_left_the_memory_answers_as_it_did_and_waits_for_its_database_alone() throws SQLException {
        int number = shelf.editions().orElseThrow().current().header().number();
        Map<String, List<String>> before = answers(number);
        for (int more = 1; more <= 3; more++) {
            ledger.publish(Ledger.Proposal.of(without(more), FINGERPRINT, "Fewer claims"), null);
            shelf.refresh();
        }

        assertThat(answers(number)).isEqualTo(before);
        given().get("/v1/models?limit=1&asOf=" + LocalDate.now(ZoneOffset.UTC))
                .then()
                .statusCode(200)
                .body("edition.number", equalTo(number + 3))
                .body("self", equalTo("/v1/models?edition=%d&limit=1".formatted(number + 3)));

        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table claim rename to claim_away");
            try {
                given().get("/v1/models?edition=" + (number + 1))
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "10")
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems.html#ledger-away"));
                given().get("/v1/models/mistral-small-3.2/history").then().statusCode(503);
                given().accept("text/html")
                        .get("/?edition=" + (number + 1))
                        .then()
                        .statusCode(503)
                        .contentType("text/html");
                // In memory are the current edition, the previous one, and the one that was requested a moment ago.
                for (int here : new int[] {number + 3, number + 2, number}) {
                    given().get("/v1/models?edition=" + here).then().statusCode(200);
                }
            } finally {
                statement.execute("alter table claim_away rename to claim");
            }
        }
        given().get("/v1/models?limit=1&edition=" + (number + 1))
                .then()
                .statusCode(200)
                .body("edition.number", equalTo(number + 1));
        changed(number);
    }

    /** Checks the changes from one edition to the next, in reverse, and over several editions. */
    private static void changed(int number) {
        given().get("/v1/editions/%d/changes".formatted(number + 1))
                .then()
                .statusCode(200)
                .body("edition.number", equalTo(number + 1))
                .body("since.number", equalTo(number))
                .body(
                        "items.findAll { it.subject.kind == 'model' && it.kind == 'fact' }.subject.id",
                        everyItem(equalTo("mistral-small-3.2")))
                .body("self", equalTo("/v1/editions/%d/changes?since=%d".formatted(number + 1, number)));
        Response first = given().get("/v1/editions/%d/changes?since=%d&limit=2".formatted(number + 3, number));
        int total = first.jsonPath().getInt("total");
        assertThat(total).isGreaterThan(4);
        Response second = given().get(first.jsonPath().getString("next"));
        assertThat(second.jsonPath().getList("items"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items"));
        given().get("/v1/editions/%d/changes?since=%d".formatted(number, number + 1))
                .then()
                .statusCode(400);

        // The seeds and the tests were published today, so nothing changed after today.
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int all = given().get("/v1/models?limit=1").jsonPath().getInt("total");
        given().get("/v1/models?limit=1&changedSince=" + today).then().body("total", equalTo(all));
        given().get("/v1/models?limit=1&changedSince=" + today.plusDays(1))
                .then()
                .body("total", equalTo(0));
        given().get("/v1/feeds/models.json").then().body("items[0].title", equalTo("Mistral Small 3.2 24B"));

        Response history = given().get("/v1/models/mistral-small-3.2/history");
        history.then().statusCode(200).body("model", equalTo("mistral-small-3.2"));
        assertThat(history.jsonPath().<Integer>getList("items.in.number")).contains(number + 3, 1);
        assertThat(history.jsonPath().getList("items.find { it.in.number == %d }.withdrawn".formatted(number + 3)))
                .isNotEmpty();
    }

    /** Body and entity tag of each answer. */
    private static Map<String, List<String>> answers(int edition) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (String address : ASKED) {
            Response answer = given().get(address + edition);
            answers.put(address, List.of(answer.asString(), answer.statusCode() + " " + answer.header("ETag")));
        }
        assertThat(answers.values()).allMatch(answer -> answer.get(1).startsWith("200 "));
        return answers;
    }

    /** The seeds without some claims about Apache-2.0, and about Mistral Small 3.2, which is under this licence. */
    private static EditionContent without(int claims) {
        EditionContent content = TheSeeds.content();
        List<Claim> fewer = new ArrayList<>(content.claims());
        fewer.removeAll(fewer.stream()
                .filter(claim -> claim.subject().id().equals("Apache-2.0")
                        || claim.subject().id().equals("mistral-small-3.2"))
                .limit(5L * claims)
                .toList());
        return new EditionContent(
                content.sources(),
                content.models(),
                content.organisations(),
                content.licences(),
                content.policy(),
                content.profiles(),
                content.removed(),
                content.reviews(),
                content.clauses(),
                content.products(),
                content.procurement(),
                content.services(),
                content.offers(),
                fewer,
                content.spdxVersion());
    }
}
