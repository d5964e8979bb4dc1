package eu.modelcatalogue.web.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.web.dashboard.FigurePage;
import eu.modelcatalogue.web.layout.SitePage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What programs find before they know anything, each address of it followed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class DiscoveryTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    @Inject
    Shelf shelf;

    @Test
    void the_catalogue_of_apis_leads_to_the_contract_and_every_address_in_it_answers() {
        var answer = given().get("/.well-known/api-catalog");
        answer.then()
                .statusCode(200)
                .header("Content-Type", containsString("application/linkset+json"))
                .header("Link", equalTo("</.well-known/api-catalog>; rel=\"api-catalog\""));
        JsonPath set = JsonPath.from(answer.asString());
        assertThat(set.getString("linkset[1].anchor")).isEqualTo("/v1");
        assertThat(set.getString("linkset[1].'service-desc'[0].href")).isEqualTo("/v1/openapi.json");
        for (String relation : List.of("service-desc", "service-doc", "status")) {
            for (String address : set.<String>getList("linkset[1].'%s'.href".formatted(relation))) {
                given().get(address).then().statusCode(200);
            }
        }
    }

    @Test
    void browsers_find_the_icon_where_they_look_for_it() {
        given().get("/favicon.ico").then().statusCode(200).contentType("image/svg+xml");
    }

    @Test
    void what_language_models_are_told_is_there() {
        String text = given().get("/llms.txt").then().statusCode(200).extract().asString();

        assertThat(text).startsWith("# Sovereign Model Catalogue\n\n> ");
        List<String> addresses = LINK.matcher(text)
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(10);
        addresses.forEach(address -> given().get(address).then().statusCode(200));
    }

    @Test
    void crawlers_are_led_to_every_page_where_the_operator_says_where_it_is_found() {
        Edition edition = shelf.editions().orElseThrow().current();

        XmlPath map = XmlPath.from(Sitemap.of(edition, path -> "https://catalogue.example.eu" + path));

        List<String> pages = map.getList("urlset.url.loc");
        assertThat(pages)
                .contains(
                        "https://catalogue.example.eu/",
                        "https://catalogue.example.eu/changes",
                        "https://catalogue.example.eu/models/mistral-small-3.2",
                        "https://catalogue.example.eu/licences/Apache-2.0",
                        "https://catalogue.example.eu/figures/labels-by-region")
                .doesNotHaveDuplicates()
                .hasSize((int) (SitePages.ALL.stream().filter(SitePage::indexed).count()
                        + FigurePage.paths().count()
                        + edition.currentProfiles().size()
                        + edition.models().size()
                        + edition.licences().size()
                        + edition.organisations().size()
                        + edition.services().size()));
        assertThat(ForPrograms.robots(path -> "https://catalogue.example.eu" + path, true))
                .contains("\nSitemap: https://catalogue.example.eu/sitemap.xml\n");
        given().get("/robots.txt").then().statusCode(200).body(containsString("User-agent: *"));
        // This one does not say.
        assertThat(given().get("/robots.txt").asString()).doesNotContain("Sitemap");
        given().get("/sitemap.xml").then().statusCode(404);
    }

    @Test
    void pages_name_the_data_set_and_each_file_of_it_is_there() {
        JsonPath set = given().get("/schema-org.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .jsonPath();

        assertThat(set.getString("'@type'")).isEqualTo("Dataset");
        assertThat(set.getString("identifier"))
                .isEqualTo(shelf.editions().orElseThrow().current().header().digest());
        for (String file : set.<String>getList("distribution.contentUrl")) {
            given().head(file).then().statusCode(200);
        }
    }

    /** One address is in the words of schema.org, the other in those of DCAT-AP, and neither can be taken for the other. */
    @Test
    void the_former_address_of_the_data_set_leads_to_the_catalogue_for_harvesters() {
        given().redirects()
                .follow(false)
                .get("/catalogue.jsonld")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/v1/catalogue.jsonld"));
        assertThat(given().get("/schema-org.jsonld").asString())
                .contains("\"@context\":\"https://schema.org\"")
                .doesNotContain("dcat:");
        assertThat(given().get("/v1/catalogue.jsonld?limit=1").asString())
                .contains("\"dcat:Catalog\"")
                .doesNotContain("schema.org");
    }

    @Test
    void answers_say_their_licence_and_contract_and_pages_their_feed_and_preview() {
        given().get("/v1/models?limit=1")
                .then()
                .header(
                        "Link",
                        containsString(
                                "</v1/openapi.json>; rel=\"service-desc\", </v1/openapi.json>; rel=\"describedby\", <https://creativecommons.org/licenses/by/4.0/>; rel=\"license\""));
        given().accept("text/html")
                .get("/models/mistral-small-3.2?lang=fr")
                .then()
                .body(containsString("href=\"/v1/feeds/editions.atom?lang=fr\""))
                .body(containsString("<meta property=\"og:title\" content=\"Mistral Small 3.2"));
    }
}
