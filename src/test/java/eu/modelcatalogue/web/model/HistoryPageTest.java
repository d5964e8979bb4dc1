package eu.modelcatalogue.web.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.PublishesEditions;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of what changed of one model says what the API says, in the order of what matters. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@PublishesEditions
class HistoryPageTest {

    private static final String FINGERPRINT = "0".repeat(64);
    private static final String CHANGED = "mistral-small-3.2";
    private static final String PAGE = "/models/" + CHANGED + "/history";

    @Inject
    Ledger ledger;

    @Inject
    Shelf shelf;

    /** The tests that come after this one find the seeds again. */
    @AfterEach
    void publishTheSeeds() {
        publish(TheSeeds.some());
    }

    @Test
    void verdicts_come_first_then_the_licence_then_the_weights_and_other_facts_are_folded() {
        int before = number();
        publish(without(claim -> claim.attribute().endsWith(".licence")
                || claim.attribute().equals(Attribute.GATE)
                || claim.attribute().equals(Attribute.CONTEXT_LENGTH)));
        int after = number();

        String page = SearchPageTest.browser().get(PAGE).asString();
        String edition = "section[aria-labelledby=edition-" + after + "] ";
        List<String> names = Html.texts(page, edition + "> section tbody th");
        List<String> api = given().get(
                        "/v1/editions/%d/changes?limit=1000&since=%d&model=%s".formatted(after, before, CHANGED))
                .jsonPath()
                .getList("items.kind");

        assertThat(Html.texts(page, edition + "h2").get(0)).startsWith("Edition " + after + " of ");
        assertThat(Html.attributes(page, edition + "h2 a", "href"))
                .containsExactly("/models/" + CHANGED + "?edition=" + after);
        assertThat(names.get(0)).startsWith("The open letter’s four freedoms");
        int verdicts = (int) api.stream().filter("verdict"::equals).count();
        assertThat(names.subList(0, verdicts)).noneMatch(name -> name.startsWith("Licence"));
        assertThat(names)
                .anySatisfy(name -> assertThat(name).startsWith("Licence of the final weights"))
                .noneSatisfy(name -> assertThat(name).startsWith("Context"));
        assertThat(Html.texts(page, edition + "details tbody th"))
                .anySatisfy(name -> assertThat(name).startsWith("Context"));
        assertThat(Html.texts(page, edition + "tbody tr")).hasSize(api.size());
        assertThat(Html.texts(page, edition + "> section tbody tr:first-child td"))
                .containsExactly("Met", "Unknown", "Follows from other facts");
    }

    @Test
    void a_change_names_the_passage_that_brought_it() {
        publish(without(claim -> claim.attribute().endsWith(".licence")));
        publish(TheSeeds.some());

        String page = SearchPageTest.browser().get(PAGE).asString();
        List<String> licence = Html.attributes(
                page,
                "section[aria-labelledby=edition-" + number()
                        + "] tr:has(th:contains(Licence of the final weights)) td a",
                "href");
        assertThat(licence).isNotEmpty().allMatch(href -> href.startsWith("https://"));
        // The edition before withdrew it: there is no passage, but the source is named.
        assertThat(Html.attributes(
                        page,
                        "section[aria-labelledby=edition-" + (number() - 1)
                                + "] tr:has(th:contains(Licence of the final weights)) td a",
                        "href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("/sources#"));
    }

    @Test
    void a_model_of_which_nothing_changed_has_one_sentence() {
        publish(without(claim -> claim.attribute().endsWith(".licence")));
        String page =
                SearchPageTest.browser().get("/models/lucie-7b/history?lang=de").asString();
        assertThat(Html.texts(page, "#none").get(0)).startsWith("Bei Lucie 7B hat sich seit Edition ");
        assertThat(Html.texts(page, "main h2")).isEmpty();
    }

    @Test
    void the_history_goes_on_with_earlier_editions_until_the_first() {
        for (int more = 0; more < 4; more++) {
            publish(without(claim -> claim.attribute().equals(Attribute.CONTEXT_LENGTH)));
            publish(TheSeeds.some());
        }
        String page = SearchPageTest.browser().get(PAGE + "?lang=fr").asString();
        assertThat(Html.texts(page, "main h2")).hasSize(4);
        String earlier = Html.attributes(page, "a.button[href*=until]", "href").get(0);
        assertThat(earlier).isEqualTo(PAGE + "?lang=fr&until=" + (number() - 4));
        String last = SearchPageTest.browser().get(PAGE + "?until=1").asString();
        assertThat(Html.texts(last, "main p"))
                .anySatisfy(
                        first -> assertThat(first)
                                .matches(
                                        "Edition 1 of .* is the first one\\. It had \\d+ statements about Mistral Small 3\\.2 24B\\."));
        assertThat(Html.attributes(last, "a.button[href*=until]", "href")).isEmpty();
        SearchPageTest.browser().get(PAGE + "?until=" + (number() + 1)).then().statusCode(400);
        SearchPageTest.browser().get(PAGE + "?until=0&since=1").then().statusCode(400);
    }

    @Test
    void other_names_lead_to_it_and_nobody_has_none() {
        SearchPageTest.browser()
                .get("/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506/history?lang=it")
                .then()
                .statusCode(301)
                .header("Location", equalTo(PAGE + "?lang=it"));
        SearchPageTest.browser()
                .get("/models/nobody/history")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"));
    }

    @Test
    void the_page_of_the_model_leads_to_it_and_both_have_the_feed_in_sight() {
        String feed = "/v1/feeds/models/" + CHANGED + ".atom?lang=en";
        String model = SearchPageTest.browser().get("/models/" + CHANGED).asString();
        String history = SearchPageTest.browser().get(PAGE).asString();

        assertThat(Html.attributes(model, "main a[href$=/history]", "href")).containsExactly(PAGE);
        for (String page : List.of(model, history)) {
            assertThat(Html.attributes(page, "main a[type='application/atom+xml']", "href"))
                    .containsExactly(feed);
            assertThat(Html.attributes(page, "head link[type='application/atom+xml']", "href"))
                    .contains(feed);
        }
        assertThat(given().get("/v1/feeds/models/" + CHANGED + ".json")
                        .jsonPath()
                        .getString("home_page_url"))
                .endsWith(PAGE + "?lang=en");
    }

    private int number() {
        return shelf.editions().orElseThrow().current().header().number();
    }

    private void publish(EditionContent content) {
        ledger.publish(Ledger.Proposal.of(content, FINGERPRINT, "For a test"), "*");
        shelf.refresh();
    }

    /** The seeds without some claims about the model. */
    private static EditionContent without(Predicate<Claim> which) {
        EditionContent content = TheSeeds.some();
        return TheSeeds.saying(
                content,
                content.claims().stream()
                        .filter(claim -> !claim.subject().id().equals(CHANGED) || !which.test(claim))
                        .toList());
    }
}
