package eu.modelcatalogue.web.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.PublishesEditions;
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
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of editions says what the API says of the same two editions. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@PublishesEditions
class ChangesPageTest {

    private static final String FINGERPRINT = "0".repeat(64);
    private static final String CHANGED = "mistral-small-3.2";

    private static final String REMOVED = TheSeeds.UNLISTED;

    @Inject
    Ledger ledger;

    @Inject
    Shelf shelf;

    /** The tests that come after this one find the seeds again. */
    @AfterEach
    void publishTheSeeds() {
        ledger.publish(Ledger.Proposal.of(TheSeeds.some(), FINGERPRINT, "The seeds again"), "*");
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
        publish(TheSeeds.some());
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
                .body(containsString("No entry, verdict, label, licence or announced end changed."));
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

    @Test
    void the_filters_of_the_page_are_those_of_the_api_and_stay_in_its_links() {
        int before = number();
        publish(withoutClaims(CHANGED, "llama-4-maverick"));
        String narrowed = "developer=mistral-ai&family=mistral-small&model=" + CHANGED;

        String whole = SearchPageTest.browser().get("/changes").asString();
        String page = SearchPageTest.browser()
                .get("/changes?lang=de&since=%d&".formatted(before) + narrowed)
                .asString();

        assertThat(changed(whole)).containsOnly("/models/" + CHANGED, "/models/llama-4-maverick");
        assertThat(changed(page)).containsOnly("/models/" + CHANGED + "?lang=de");
        assertThat(Html.attributes(page, "select option[selected]", "value"))
                .containsExactly("" + before, "mistral-ai");
        assertThat(Html.attributes(page, "form.ask input:not([type=hidden])", "value"))
                .containsExactly("mistral-small", CHANGED);
        assertThat(Html.attributes(page, "section[aria-labelledby=editions] th a", "href"))
                .hasSize(number())
                .allMatch(href -> href.matches(
                        "/changes\\?developer=mistral-ai&edition=\\d+&family=mistral-small&lang=de&model=" + CHANGED));
        assertThat(Html.attributes(page, "main a[type='application/atom+xml']", "href"))
                .containsExactly(
                        "/v1/feeds/models.atom?developer=mistral-ai&family=mistral-small&ids=" + CHANGED + "&lang=de");
        String api = "/v1/editions/%d/changes?%s&since=%d".formatted(number(), narrowed, before);
        assertThat(Html.attributes(page, "a[href^=/v1/editions][href*=changes]", "href"))
                .containsExactly(api);
        assertThat(given().get(api).jsonPath().<String>getList("items.subject.id"))
                .isNotEmpty()
                .containsOnly(CHANGED);
        for (String everything : Html.attributes(whole, "main a[type='application/atom+xml']", "href")) {
            given().get(everything).then().statusCode(200);
        }
        given().urlEncodingEnabled(false)
                .get(Html.attributes(page, "main a[type='application/atom+xml']", "href")
                        .get(0))
                .then()
                .statusCode(200);
    }

    @Test
    void filters_that_exclude_each_other_find_nothing_and_say_so() {
        publish(withoutClaims(CHANGED));
        assertThat(SearchPageTest.browser()
                        .get("/changes?developer=meta&model=" + CHANGED)
                        .asString())
                .contains("No entry, verdict, label, licence or announced end changed.");
    }

    @Test
    void all_faults_are_told_at_once_with_what_is_allowed_and_the_nearest_names() {
        publish(without(REMOVED));
        String faults = SearchPageTest.browser()
                .get("/changes?developer=mistral&family=mistral-smal&model=mistral-small-33,%s&profile=letter&since=0"
                        .formatted(REMOVED))
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(Html.texts(faults, ".faults code"))
                .containsExactlyInAnyOrder(
                        "since=0",
                        "developer=mistral",
                        "family=mistral-smal",
                        "profile=letter",
                        "model=mistral-small-33");
        assertThat(Html.texts(faults, ".faults li"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("developer=mistral – No model of the catalogue has this. Close to it: mistral-ai"))
                .anySatisfy(fault -> assertThat(fault).startsWith("profile=letter – There is no such criterion."))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("model=mistral-small-33 – A model of the catalogue belongs here"));
        assertThat(Html.attributes(faults, ".faults a[href*='family=mistral-small&']", "href"))
                .first()
                .asString()
                .contains("developer=mistral&", "model=mistral-small-33," + REMOVED);
        assertThat(Html.texts(
                        SearchPageTest.browser()
                                .get("/changes?model=" + REMOVED)
                                .asString(),
                        "h3"))
                .containsExactly("Models that were removed");
    }

    @Test
    void several_values_of_an_address_stay_chosen_in_the_form() {
        publish(withoutClaims(CHANGED));
        String page = SearchPageTest.browser()
                .get("/changes?developer=meta,mistral-ai&profile=letter-2025,osaid-1.0")
                .asString();
        assertThat(Html.attributes(page, "#developer option[selected]", "value"))
                .containsExactly("meta,mistral-ai");
        assertThat(Html.attributes(page, "#profile option[selected]", "value"))
                .containsExactly("letter-2025,osaid-1.0");
    }

    /** The pages of the models in the tables. */
    private static List<String> changed(String page) {
        return Html.attributes(page, "tbody th a[href^=/models/]", "href");
    }

    private int number() {
        return shelf.editions().orElseThrow().current().header().number();
    }

    private void publish(EditionContent content) {
        ledger.publish(Ledger.Proposal.of(content, FINGERPRINT, "For a test"), "*");
        shelf.refresh();
    }

    /** The seeds without what was said of the licences of some models. */
    private static EditionContent withoutClaims(String... models) {
        return seeds(
                TheSeeds.some().models(),
                claim -> !Set.of(models).contains(claim.subject().id())
                        || !claim.attribute().endsWith(".licence"));
    }

    /** The seeds without a model. */
    private static EditionContent without(String model) {
        return seeds(
                TheSeeds.some().models().stream()
                        .filter(one -> !one.id().equals(model))
                        .toList(),
                claim -> !claim.subject().id().equals(model));
    }

    private static EditionContent seeds(List<NamedModel> models, Predicate<Claim> kept) {
        EditionContent content = TheSeeds.some();
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
