package eu.modelcatalogue.web.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.text.Languages;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Criteria, licences, organisations, sources, figures, and what the site says of itself: each says what the API says, in each language. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReferencePagesTest {

    /** A number on a page, and the search that it leads to. */
    private static final Pattern FIGURE =
            Pattern.compile("<a href=\"/\\?([^\"]+)\">(?:<span[^>]*>[^<]*</span> )?(?:<b>)?([\\d,]+)");

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.web.discovery.SitePages#examples")
    void every_page_is_there_in_each_language_with_nothing_inline(String path) {
        for (String language : Languages.words()) {
            String page = SearchPageTest.browser()
                    .get(path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .body(containsString("<html lang=\"" + language + "\">"))
                    .extract()
                    .asString();
            assertThat(page)
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContain("NOT_FOUND")
                    .doesNotContainPattern("<script(?! src=\"/| type=\"application/ld\\+json\")");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profiles",
                "/profiles/letter-2025",
                "/licences",
                "/licences/Apache-2.0",
                "/organisations/mistral-ai",
                "/dashboard",
                "/dashboard?profile=osaid-1.0",
                "/figures/labels-by-region?edition=1",
                "/figures/labels-by-year?region=rest"
            })
    void every_number_leads_to_a_search_that_finds_as_many(String path) {
        String page = SearchPageTest.browser().get(path).asString();
        List<MatchResult> figures = FIGURE.matcher(page).results().toList();

        assertThat(figures).isNotEmpty();
        for (MatchResult figure : figures) {
            String query = figure.group(1).replace("&amp;", "&");
            assertThat(given().urlEncodingEnabled(false)
                            .get("/v1/models?limit=1&" + query)
                            .jsonPath()
                            .getInt("total"))
                    .as(query)
                    .isEqualTo(Integer.parseInt(figure.group(2).replace(",", "")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/profiles/nobody, 404",
        "/licences/nobody, 404",
        "/organisations/nobody, 404",
        "/organisations?region=moon, 400",
        "/dashboard?profile=nobody, 400",
        "/about?colour=blue, 400"
    })
    void what_is_not_there_is_said_plainly(String path, int status) {
        SearchPageTest.browser().get(path).then().statusCode(status).contentType("text/html");
    }

    @Test
    void a_profile_shows_every_rule_and_every_clause_of_the_api() {
        String page = SearchPageTest.browser().get("/profiles/letter-2025").asString();
        JsonPath profile = given().get("/v1/profiles/letter-2025").jsonPath();
        JsonPath clauses = given().get("/v1/profiles/letter-2025/clauses").jsonPath();

        assertThat(Html.texts(page, "p > b:matches(^LTR-)"))
                .containsExactlyInAnyOrderElementsOf(profile.getList("rules.id"));
        assertThat(Html.texts(page, "blockquote")).hasSameSizeAs(clauses.<String>getList("clauses.text"));
    }

    @Test
    void organisations_are_found_by_any_of_their_names_and_by_seat() {
        assertThat(organisations("q=facebook")).containsExactly("/organisations/meta");
        assertThat(organisations("region=CH"))
                .isEqualTo(
                        given()
                                .get("/v1/organisations")
                                .jsonPath()
                                .getList("items.findAll { it.country == 'CH' }.id")
                                .stream()
                                .map(id -> "/organisations/" + id)
                                .toList());
    }

    private static List<String> organisations(String query) {
        return Html.attributes(
                SearchPageTest.browser().get("/organisations?" + query).asString(),
                "li > a[href^=/organisations/]",
                "href");
    }

    @Test
    void every_source_is_listed_with_its_attribution() {
        String page = SearchPageTest.browser().get("/sources").asString();

        assertThat(Html.attributes(page, "section.entry", "aria-labelledby"))
                .isEqualTo(given().get("/v1/sources").jsonPath().getList("items.id"));
    }

    @Test
    void what_the_operator_has_not_stated_is_said_to_be_missing() {
        assertThat(SearchPageTest.browser().get("/about").asString())
                .contains("The operator has not stated this yet.")
                .contains("id=\"privacy\"")
                .contains("id=\"accessibility\"");
    }

    @Test
    void without_an_operator_nobody_is_named_for_weaknesses() {
        given().get("/.well-known/security.txt")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("catalogue.operator.contact"));
    }

    /** Four green ticks beside Gemma said the same as four beside Apache. */
    @Test
    void licences_are_told_apart_by_class_forbidden_uses_threshold_territory_and_conditions() {
        String page = SearchPageTest.browser().get("/licences?lang=en").asString();

        assertThat(Html.texts(page, "tr:has(a[href^=/licences/Apache-2.0]) td:not(.number)"))
                .containsExactly("open", "none", "none", "yes", "none of the conditions that we look for");
        assertThat(Html.texts(page, "tr:has(a[href^=/licences/LicenseRef-Gemma?]) td:not(.number)").stream()
                        .limit(4))
                .containsExactly("restricted", "broad or updatable list", "none", "yes");
        assertThat(Html.texts(page, "tr:has(a[href^=/licences/LicenseRef-Gemma?]) td.small")
                        .get(0))
                .contains("the licensor may change terms, block or revoke at will", "others have to be bound");
    }
}
