package eu.modelcatalogue.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.PublishesEditions;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Published editions remain: an edition that is no longer in memory is read from a real PostgreSQL, and its answers are the same to the byte. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@PublishesEditions
class OlderEditionsTest {

    private static final String CHANGED = "mistral-small-3.2";

    private static final String FINGERPRINT = "0".repeat(64);

    private static final List<String> ASKED = List.of(
            "/v1/models?limit=3&facets=licence&edition=",
            "/v1/models?q=mistral&meets=letter-2025&fields=id,verdicts&edition=",
            "/v1/models?weights=open&format=csv&edition=",
            "/v1/models/mistral-small-3.2?edition=",
            "/v1/models/mistral-small-3.2/assessments/letter-2025?lang=fr&edition=",
            "/v1/statistics?by=region,weights&edition=",
            "/v1/licences?edition=",
            "/v1/sources?edition=");

    private static final String PAGE = "/models/mistral-small-3.2?lang=de&edition=";

    @Inject
    Ledger ledger;

    @Inject
    Shelf shelf;

    @Inject
    DataSource pool;

    /** The edition before these is that of all seeds, or of another test. */
    @BeforeEach
    @AfterEach
    void publishTheSeeds() {
        ledger.publish(Ledger.Proposal.of(TheSeeds.some(), FINGERPRINT, "The seeds again"), "*");
        shelf.refresh();
    }

    @Test
    void an_edition_that_left_the_memory_answers_as_it_did_and_waits_for_its_database_alone() throws SQLException {
        int number = shelf.editions().orElseThrow().current().header().number();
        Map<String, List<String>> before = answers(number);
        String page = given().get(PAGE + number).asString();
        for (int more = 1; more <= 3; more++) {
            ledger.publish(Ledger.Proposal.of(without(more), FINGERPRINT, "Fewer claims"), null);
            shelf.refresh();
        }

        assertThat(answers(number)).isEqualTo(before);
        String older = given().get(PAGE + number).asString();
        assertThat(page).doesNotContain("latest-version");
        assertThat(older)
                .contains("<link rel=\"latest-version\" href=\"/models/mistral-small-3.2?lang=de\">")
                .contains("Diese Seite zeigt Edition %d vom".formatted(number))
                .contains("Die neueste ist Edition %d vom".formatted(number + 3));
        // Apart from that the page says what it said.
        assertThat(older.replaceAll(
                        "<link rel=\"latest-version\"[^>]*>\n|<p class=\"notice\" id=\"older\">.*</p>\n", ""))
                .isEqualTo(page);
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

    /** Checks that changes can be chosen by kind, model, developer, profile and verdict, and that each line has turned. */
    private static void chosen(int number) {
        String all = "/v1/editions/%d/changes?limit=1000&since=%d".formatted(number + 3, number);
        JsonPath whole = given().get(all).jsonPath();
        assertThat(whole.getList("items.findAll { it.before == it.after }")).isEmpty();
        assertThat(whole.<String>getList("items.kind")).contains("fact", "verdict");
        Set<String> current = new HashSet<>(
                given().get("/v1/profiles").jsonPath().getList("items.collect { it.id + '@' + it.version }"));
        assertThat(whole.<String>getList("items.findAll { it.kind == 'verdict' }.attribute"))
                .isSubsetOf(current);

        for (Map.Entry<String, String> one : Map.of(
                        "kind=verdict",
                        "it.kind == 'verdict'",
                        "kind=fact,rule",
                        "it.kind in ['fact', 'rule']",
                        "model=" + CHANGED,
                        "it.subject.kind == 'model' && it.subject.id == '" + CHANGED + "'",
                        "developer=mistral-ai",
                        "it.subject.developer == 'mistral-ai'",
                        "family=mistral-small",
                        "it.subject.family == 'mistral-small'",
                        "turned=unknown",
                        "it.kind in ['verdict', 'rule'] && it.after == 'unknown'",
                        "turned=met",
                        "it.kind in ['verdict', 'rule'] && it.after == 'met'")
                .entrySet()) {
            JsonPath some = given().get(all + "&" + one.getKey()).jsonPath();
            assertThat(some.getList("items"))
                    .as(one.getKey())
                    .isEqualTo(whole.getList("items.findAll { " + one.getValue() + " }"));
            assertThat(some.getString("self")).contains(one.getKey());
        }
        assertThat(given().get(all + "&turned=unknown").jsonPath().getInt("total"))
                .isPositive();
        String profile = whole.<String>getList("items.findAll { it.kind == 'verdict' }.attribute")
                .get(0);
        String id = profile.substring(0, profile.indexOf('@'));
        for (String named : List.of(id, profile)) {
            assertThat(given().get(all + "&profile=" + named).jsonPath().<String>getList("items.attribute"))
                    .isNotEmpty()
                    .allMatch(attribute -> attribute.startsWith(profile));
        }
        assertThat(given().get(all + "&profile=letter-2025@1").jsonPath().<String>getList("items.attribute"))
                .isNotEmpty()
                .allMatch(attribute -> attribute.startsWith("letter-2025@1"));
        for (String fault :
                List.of("kind=verdicts", "developer=nobody", "family=nobody", "profile=letter", "turned=yes")) {
            given().get(all + "&" + fault).then().statusCode(400);
        }
        assertThat(given().get("/v1/feeds/models/" + CHANGED + ".json")
                        .jsonPath()
                        .getString("items[0].content_text"))
                .matches("(?s).+: .+, before: .+");
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
        chosen(number);

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
        EditionContent content = TheSeeds.some();
        List<Claim> fewer = new ArrayList<>(content.claims());
        fewer.removeAll(fewer.stream()
                .filter(claim -> claim.subject().id().equals("Apache-2.0")
                        || claim.subject().id().equals("mistral-small-3.2"))
                .limit(5L * claims)
                .toList());
        return TheSeeds.saying(content, fewer);
    }
}
