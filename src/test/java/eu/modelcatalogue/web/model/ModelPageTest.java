package eu.modelcatalogue.web.model;

import static eu.modelcatalogue.web.search.SearchPageTest.all;
import static eu.modelcatalogue.web.search.SearchPageTest.browser;
import static eu.modelcatalogue.web.search.SearchPageTest.first;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.text.Languages;
import eu.modelcatalogue.web.layout.Html;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One model, and models side by side: every page says what the API says, with its reasons. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ModelPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"llama-4-maverick", "mistral-small-3.2", "apertus-70b", "gpt-5"})
    void the_verdicts_and_their_rules_are_those_of_the_api(String id) {
        String page = browser().get("/models/" + id + "?lang=en").asString();
        JsonPath api = given().get("/v1/models/" + id + "/assessments?lang=en").jsonPath();

        for (int profile = 0; profile < api.getList("assessments").size(); profile++) {
            String path = "assessments[" + profile + "].";
            if (api.getString(path + "profile").equals("open-weights")) {
                // The former key of another profile, which pages do not show.
                continue;
            }
            String shown = first(
                    page.replace('\n', ' '),
                    "<details class=\"judged\" id=\"" + api.getString(path + "profile")
                            + "\">(.*?)<p class=\"small\"><a href=\"/profiles/");
            assertThat(shown).startsWith(" <summary><span class=\"verdict " + api.getString(path + "verdict") + "\">");
            assertThat(all(shown, "<p class=\"rule\"><span class=\"verdict \\w+\">[^<]+</span> <b>([^<]+)</b>"))
                    .containsExactlyInAnyOrderElementsOf(api.getList(path + "rules.id"));
            assertThat(all(shown, "<p class=\"rule\"><span class=\"verdict (\\w+)\">"))
                    .containsExactlyInAnyOrderElementsOf(api.getList(path + "rules.verdict"));
        }
    }

    /** Models that state a licence of SPDX, one of their own, a base, and nothing. */
    @Test
    void the_badge_is_there_to_copy_with_the_front_matter_of_a_model_card() {
        String picture = "[![Label of the G7 for %1$s](/v1/models/%2$s/badge.svg?lang=en)](/models/%2$s?lang=en)";
        String small = picture.formatted("Mistral Small 3.2 24B", "mistral-small-3.2");
        String page = browser().get("/models/mistral-small-3.2?lang=en").asString();

        assertThat(Html.texts(page, "#badge-markdown")).containsExactly(small);
        assertThat(Html.texts(page, "#badge-html"))
                .containsExactly(
                        "<a href=\"/models/mistral-small-3.2?lang=en\"><img src=\"/v1/models/mistral-small-3.2/badge.svg?lang=en\" alt=\"Label of the G7 for Mistral Small 3.2 24B\"></a>");
        assertThat(card("mistral-small-3.2"))
                .startsWith("--- license: \"apache-2.0\" language: - \"")
                .endsWith("---  " + small);
        assertThat(card("ambersafe")).contains("base_model: - \"LLM360/AmberChat\"");
        assertThat(card("llama-4-maverick"))
                .contains("license: \"other\" license_name: \"Llama 4 Community License\" license_link: \"https://");
        given().get("/v1/models/mistral-small-3.2/badge.svg?lang=en").then().statusCode(200);
    }

    private static String card(String id) {
        return Html.texts(browser().get("/models/" + id + "?lang=en").asString(), "#badge-card")
                .get(0)
                .replace('\n', ' ');
    }

    @Test
    void five_verdicts_are_in_sight_and_the_others_folded_in_groups() {
        String page = browser().get("/models/mistral-small-3.2?lang=en").asString();

        assertThat(Html.attributes(page, "section[aria-labelledby=verdicts] > .judged", "id"))
                .containsExactly("letter-2025", "downloadable", "eu-sovereign", "self-hostable", "contract-safe");
        assertThat(Html.texts(page, "section[aria-labelledby=verdicts] > .more > h3"))
                .containsExactly(
                        "The open letter and other definitions of openness", "G7", "Sovereignty", "Law and contract");
        assertThat(Html.attributes(page, ".more > .judged", "id")).hasSize(14);
        assertThat(Html.attributes(page, "a[href=#dossier]", "href")).isEmpty();
    }

    @Test
    void every_claim_of_every_fact_is_shown_with_its_address() {
        String page = browser().get("/models/llama-4-maverick?lang=de").asString();
        JsonPath api = given().get("/v1/models/llama-4-maverick").jsonPath();

        for (String list : List.of("facts.evidence.flatten().locator", "facts.dissent.flatten().locator")) {
            assertThat(api.<String>getList(list))
                    .isNotEmpty()
                    .allSatisfy(
                            locator -> assertThat(page).contains("href=\"" + locator + "\" rel=\"external noopener\""));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The developer has not published training code.
                    fr | Le développeur n’a pas publié de code d’entraînement.
                    de | Der Entwickler hat keinen Trainingscode veröffentlicht.
                    """)
    void a_headline_says_why_in_the_language_of_the_page(String language, String because) {
        browser().get("/models/llama-4-maverick?lang=" + language).then().body(containsString(because));
    }

    @Test
    void alternatives_meet_what_this_one_does_not_and_generate_the_same() {
        String page = browser().get("/models/llama-4-maverick?lang=en").asString();
        String search = first(page, "<a href=\"(/\\?lang=en&amp;meets=letter-2025&amp;modality=text[^\"]*)\"")
                .replace("&amp;", "&");
        int count = given().urlEncodingEnabled(false)
                .get("/v1/models?meets=letter-2025&modality=text")
                .jsonPath()
                .getInt("total");

        assertThat(page).contains("The open letter’s four freedoms – <b>" + count + " models</b>");
        browser().get(search).then().body(containsString("<h2 id=\"found\">" + count + " models</h2>"));
        assertThat(browser().get("/models/llama-4-maverick?lang=en").asString()).doesNotContain("fails=");
    }

    @Test
    void a_foreign_id_leads_to_the_entry() {
        browser()
                .get("/models/meta-llama%2FLlama-4-Maverick-17B-128E?lang=de")
                .then()
                .statusCode(301)
                .header("Location", "/models/llama-4-maverick?lang=de");
        browser().get("/models/nobody").then().statusCode(404).body(containsString("<h1>"));
    }

    /** Nobody has configured an operator for the tests. */
    @Test
    void where_nobody_can_be_reached_the_page_of_objections_says_so_and_still_writes_the_message() {
        browser()
                .get("/models/gpt-5?lang=de")
                .then()
                .body(containsString("href=\"/objection?lang=de&amp;model=gpt-5\""));
        browser()
                .get("/objection?lang=de&model=gpt-5&fact=released")
                .then()
                .statusCode(200)
                .body(containsString("Es ist kein Betreiber genannt"))
                .body(containsString("Datum der Veröffentlichung"));
        browser()
                .formParam("wrong", "Falscher <Tag>")
                .post("/objection?lang=de&model=gpt-5&fact=released")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Widerspruch: GPT-5, Datum der Veröffentlichung"))
                .body(containsString("Was daran falsch ist:\nFalscher &lt;Tag&gt;"));
        browser().get("/objection?model=nobody").then().statusCode(404);
        browser().get("/objection?model=gpt-5&fact=colour").then().statusCode(400);
    }

    @Test
    void lines_of_a_comparison_are_marked_where_the_api_says_that_they_differ() {
        String models = "mistral-small-3.2,llama-4-maverick,deepseek-r1";
        String page = browser().get("/compare?lang=en&models=" + models).asString();
        JsonPath api = given().get("/v1/comparison?models=" + models).jsonPath();

        List<Boolean> same = api.getList("verdicts.findAll { it.profile != 'open-weights' }.same");
        String verdicts = first(page.replace('\n', ' '), "What they meet</th></tr>(.*?)</tbody>");
        assertThat(all(verdicts, "(<tr class=\"differs\">)"))
                .hasSize((int) same.stream().filter(one -> !one).count());
        assertThat(all(verdicts, "(<span class=\"mark\">differs</span>)"))
                .hasSameSizeAs(all(verdicts, "(<tr class=\"differs\">)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    models=mistral-small-3.2&add=llama-4-maverick          | /compare?models=mistral-small-3.2,llama-4-maverick
                    models=mistral-small-3.2&add=Llama+4+Maverick&lang=fr  | /compare?lang=fr&models=mistral-small-3.2,llama-4-maverick
                    add=meta-llama/Llama-4-Maverick-17B-128E               | /compare?models=llama-4-maverick
                    """)
    void a_model_that_is_named_clearly_is_added_at_once(String query, String leads) {
        browser().get("/compare?" + query).then().statusCode(302).header("Location", leads);
    }

    @Test
    void a_name_that_fits_several_is_asked_about() {
        String page = browser().get("/compare?lang=en&models=gpt-5&add=llama+3").asString();

        assertThat(all(page, "<li><a href=\"(/compare\\?lang=en&amp;models=gpt-5,llama-[^\"]+)\">"))
                .hasSizeGreaterThan(3)
                .allMatch(address -> address.contains(",llama-3"));
        browser()
                .get("/compare?lang=en&add=nothing-has-this-name")
                .then()
                .body(containsString("No further model is called “nothing-has-this-name”."));
        browser().get("/compare?models=nobody").then().statusCode(400).body(containsString("nobody"));
    }

    /** For html-validate, which {@code .ci/run} lets look at them. */
    @Test
    void the_pages_are_written_down() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        List<String> pages = List.of(
                "/",
                "/?weights=!closed&fails=letter-2025&facets=developer&q=a",
                "/models/llama-4-maverick",
                "/models/apertus-70b",
                "/compare",
                "/compare?models=mistral-small-3.2,llama-4-maverick&add=gemma",
                "/profiles",
                "/profiles/letter-2025",
                "/licences",
                "/licences/LicenseRef-Llama-4",
                "/organisations",
                "/organisations/mistral-ai",
                "/sources",
                "/about",
                "/assess?basedOn=llama-4-maverick",
                "/dashboard",
                "/figures/labels-by-year?region=US",
                "/figures/labels-by-region/embed",
                "/nowhere",
                "/?weights=opn");
        for (String page : pages) {
            for (String language : Languages.words()) {
                String html = browser()
                        .get(page + (page.contains("?") ? "&" : "?") + "lang=" + language)
                        .asString();
                assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\">");
                Files.writeString(folder.resolve(pages.indexOf(page) + "-" + language + ".html"), html);
            }
        }
    }
}
