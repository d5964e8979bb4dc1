package eu.modelcatalogue.api.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import biweekly.Biweekly;
import biweekly.ICalendar;
import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and badges, as readers and pages of others fetch them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FeedsTest {

    @ParameterizedTest
    @ValueSource(strings = {"editions", "profiles", "licences", "models", "models/mistral-small-3.2"})
    void both_forms_say_the_same_newest_first_at_most_fifty_and_name_everything_for_ever(String name) {
        XmlPath atom = given().get("/v1/feeds/" + name + ".atom?lang=fr").xmlPath();
        var json = given().get("/v1/feeds/" + name + ".json?lang=fr").jsonPath();

        List<String> ids = json.getList("items.id");
        assertThat(ids)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(50)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(atom.getList("feed.entry.id")).isEqualTo(ids);
        assertThat(atom.getList("feed.entry.title")).isEqualTo(json.getList("items.title"));
        assertThat(atom.getList("feed.entry.summary")).isEqualTo(json.getList("items.content_text"));
        assertThat(atom.getList("feed.entry.updated")).isEqualTo(json.getList("items.date_modified"));
        assertThat(json.<String>getList("items.date_modified")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(atom.getString("feed.updated")).isEqualTo(json.getString("items[0].date_modified"));
        assertThat(json.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.getString("feed_url")).isEqualTo("/v1/feeds/" + name + ".json?lang=fr");
        assertThat(json.getString("language")).isEqualTo("fr");
    }

    @Test
    void a_feed_of_a_search_holds_what_the_search_finds_and_says_what_was_asked() {
        List<String> found = given().get("/v1/models?weights=open&country=NL&limit=50")
                .jsonPath()
                .getList("items.name");

        var feed = given().get("/v1/feeds/models.json?weights=open&country=NL").jsonPath();

        assertThat(feed.<String>getList("items.title")).containsExactlyInAnyOrderElementsOf(found);
        assertThat(feed.getString("title")).isEqualTo("Models: country=NL, weights=open");
        given().get("/v1/feeds/models.atom?colour=red").then().statusCode(400);
        given().get("/v1/feeds/editions.rss").then().statusCode(404);
        given().get("/v1/feeds/models/nobody.atom").then().statusCode(404);
    }

    /** Read with the library that wrote it, and as a feed; both have the ends that the list of offers has. */
    @Test
    void announced_ends_of_a_shortlist_are_a_calendar_and_a_feed() {
        String query = "?model=gpt-4o,mistral-small-3.2&lang=en";
        List<String> days = given().get("/v1/offers?limit=1000&model=gpt-4o,mistral-small-3.2")
                .jsonPath()
                .getList("items.end.endsOn.findAll { it != null }");

        Response answer = given().get("/v1/feeds/ends.ics" + query);
        ICalendar calendar = Biweekly.parse(answer.asString()).first();

        answer.then().statusCode(200).header("Content-Type", "text/calendar;charset=UTF-8");
        assertThat(calendar.getEvents())
                .extracting(event ->
                        event.getDateStart().getValue().getRawComponents().toString(false, true))
                .containsExactlyElementsOf(days.stream().sorted().toList());
        assertThat(calendar.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .contains("Mistral AI API ends Mistral Small 3.2 24B");
        var feed = given().get("/v1/feeds/ends.json" + query).jsonPath();
        assertThat(feed.getList("items.id"))
                .hasSameElementsAs(calendar.getEvents().stream()
                        .map(event -> event.getUid().getValue())
                        .toList());
        assertThat(given().get("/v1/feeds/ends.atom" + query).xmlPath().getList("feed.entry.id"))
                .isEqualTo(feed.getList("items.id"));
        given().get("/v1/feeds/ends.ics?colour=red").then().statusCode(400);
    }

    @Test
    void a_badge_is_a_picture_that_caches_keep_and_names_the_address_to_cite() {
        var badge = given().get("/v1/models/mistral-small-3.2/badge.svg?profile=letter-2025&lang=de");
        badge.then()
                .statusCode(200)
                .header("Content-Type", "image/svg+xml;charset=UTF-8")
                .header("Cache-Control", containsString("public"))
                .header("Content-Language", "de")
                .header("Link", containsString("/models/mistral-small-3.2?edition="));
        assertThat(badge.xmlPath().getString("svg.title")).startsWith("Mistral Small 3.2");
        given().header("If-None-Match", badge.header("ETag"))
                .get("/v1/models/mistral-small-3.2/badge.svg?profile=letter-2025&lang=de")
                .then()
                .statusCode(304);
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/v1/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506/badge.svg?profile=letter-2025")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/v1/models/mistral-small-3.2/badge.svg?profile=letter-2025"));
        given().get("/v1/models/mistral-small-3.2/badge.svg?profile=nothing")
                .then()
                .statusCode(400);
        given().get("/v1/models/nobody/badge.svg").then().statusCode(404);

        given().get("/v1/models/mistral-small-3.2/badge.json?profile=letter-2025&lang=de")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Link", badge.header("Link"))
                .body("schemaVersion", equalTo(1))
                .body("label", equalTo(badge.xmlPath().getString("svg.g.text[0]")))
                .body("message", equalTo(badge.xmlPath().getString("svg.g.text[1]")))
                .body("color", equalTo("#1a6b35"));
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/v1/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506/badge.json")
                .then()
                .statusCode(301)
                .header("Location", equalTo("/v1/models/mistral-small-3.2/badge.json"));
    }
}
