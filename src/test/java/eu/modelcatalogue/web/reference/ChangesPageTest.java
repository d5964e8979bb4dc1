package eu.modelcatalogue.web.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.OwnEditions;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.EditionContent.NamedModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of editions says what the API says of the same two editions. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestProfile(OwnEditions.class)
class ChangesPageTest {

    private static final String FINGERPRINT = "0".repeat(64);
    private static final String CHANGED = "mistral-small-3.2";

    /** No product and no list of the seeds names it. */
    private static final String REMOVED = "yi-1.5-9b";

    @Inject
    Ledger ledger;

    @Inject
    Shelf shelf;

    /** The tests that come after this one find the seeds again. */
    @AfterEach
    void publishTheSeeds() {
        ledger.publish(Ledger.Proposal.of(TheSeeds.content(), FINGERPRINT, "The seeds again"), "*");
        shelf.refresh();
    }

    @Test
    void verdicts_that_turned_are_those_of_the_api_and_can_be_narrowed_to_one_profile() {
        int before = number();
        publish(withoutClaims(CHANGED));
        int after = number();

        String page = SearchPageTest.browser().get("/changes").asString();
        JsonPath changes = given().get("/v1/editions/%d/changes?limit=1000".formatted(after))
                .jsonPath();
        List<String> current =
                given().get("/v1/profiles").jsonPath().getList("items.collect { it.id + '@' + it.version }");
        List<String> turned =
                changes
                        .<String>getList("items.findAll { it.kind == 'verdict' && it.before != it.after }.attribute")
                        .stream()
                        .filter(current::contains)
                        .map(key -> key.substring(0, key.indexOf('@')))
                        // A deprecated name of downloadable, which pages do not show.
                        .filter(profile -> !profile.equals("open-weights"))
                        .toList();

        assertThat(turned).isNotEmpty();
        assertThat(Html.texts(page, "#changed").get(0))
                .contains("edition " + before)
                .contains("edition " + after);
        List<String> captions = Html.attributes(page, "caption", "id");
        assertThat(captions).containsAll(turned).endsWith("editions");
        assertThat(Html.attributes(page, "tbody th a[href^=/models/]", "href")).containsOnly("/models/" + CHANGED);

        String one = SearchPageTest.browser()
                .get("/changes?lang=fr&profile=" + turned.get(0))
                .asString();
        assertThat(Html.attributes(one, "caption", "id"))
                .contains(turned.get(0))
                .doesNotContainAnyElementsOf(turned.subList(1, turned.size()));
    }

    @Test
    void any_two_editions_are_compared_and_entries_that_came_or_went_are_named() {
        int whole = number();
        publish(without(REMOVED));
        publish(TheSeeds.content());
        int again = number();

        String removed =
                SearchPageTest.browser().get("/changes?edition=" + (again - 1)).asString();
        assertThat(Html.texts(removed, "h3")).contains("Models that were removed");
        assertThat(removed).doesNotContain("<a href=\"/models/" + REMOVED);
        String added = SearchPageTest.browser().get("/changes").asString();
        assertThat(Html.texts(added, "h3")).contains("New models");
        assertThat(Html.attributes(added, "li a[href^=/models/]", "href")).containsExactly("/models/" + REMOVED);
        SearchPageTest.browser()
                .get("/changes?since=" + whole)
                .then()
                .statusCode(200)
                .body(containsString("No entry, verdict, label or licence changed."));
    }

    @Test
    void the_first_edition_has_nothing_to_be_compared_with_and_later_ones_are_no_earlier_ones() {
        SearchPageTest.browser()
                .get("/changes?edition=1&lang=de")
                .then()
                .statusCode(200)
                .body(containsString("Edition 1 ist die erste"));
        publish(withoutClaims(CHANGED));
        SearchPageTest.browser().get("/changes?since=" + number()).then().statusCode(400);
        SearchPageTest.browser().get("/changes?profile=nobody").then().statusCode(400);
        assertThat(Html.texts(
                        SearchPageTest.browser().get("/changes").asString(),
                        "section[aria-labelledby=editions] tbody th"))
                .hasSize(number());
    }

    private int number() {
        return shelf.editions().orElseThrow().current().header().number();
    }

    private void publish(EditionContent content) {
        ledger.publish(Ledger.Proposal.of(content, FINGERPRINT, "For a test"), "*");
        shelf.refresh();
    }

    /** The seeds without what was said of the licences of a model. */
    private static EditionContent withoutClaims(String model) {
        return seeds(
                TheSeeds.content().models(),
                claim -> !claim.subject().id().equals(model)
                        || !claim.attribute().endsWith(".licence"));
    }

    /** The seeds without a model. */
    private static EditionContent without(String model) {
        return seeds(
                TheSeeds.content().models().stream()
                        .filter(one -> !one.id().equals(model))
                        .toList(),
                claim -> !claim.subject().id().equals(model));
    }

    private static EditionContent seeds(List<NamedModel> models, Predicate<Claim> kept) {
        EditionContent content = TheSeeds.content();
        return new EditionContent(
                content.sources(),
                models,
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
                content.claims().stream().filter(kept).toList(),
                content.spdxVersion());
    }
}
