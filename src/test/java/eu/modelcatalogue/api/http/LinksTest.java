package eu.modelcatalogue.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the links in headers: a program can reach everything without reading a body. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LinksTest {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([^\"]*)\"(?:; type=\"([^\"]*)\")?");

    @Test
    void a_list_is_walked_from_its_beginning_to_its_end_and_back() {
        List<String> pages = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        String next = "/v1/models?meets=letter-2025&limit=10&fields=id";
        while (next != null) {
            Response page = given().get(next);
            pages.add(link(page, "self"));
            ids.addAll(page.path("items.id"));
            assertThat(link(page, "self")).isEqualTo(page.path("self"));
            assertThat(link(page, "next")).isEqualTo(page.path("next"));
            next = link(page, "next");
        }
        assertThat(ids).hasSize(given().get(pages.get(0)).path("total"));
        assertThat(pages).hasSizeGreaterThan(3);
        for (int number = pages.size() - 1; number > 0; number--) {
            assertThat(link(given().get(pages.get(number)), "prev")).isEqualTo(pages.get(number - 1));
        }
        assertThat(link(given().get(pages.get(0)), "prev")).isNull();
        // The third answer comes from the cache.
        assertThat(link(given().get(pages.get(1)), "next")).isEqualTo(pages.get(2));
        assertThat(link(given().get("/v1/models?limit=5&offset=2"), "prev"))
                .isEqualTo("/v1/models?edition=" + newest() + "&limit=5");
    }

    @Test
    void changes_of_an_edition_are_walked_too() {
        Response first = given().get("/v1/editions/1/changes?limit=7");
        Response second = given().get(link(first, "next"));

        assertThat(link(first, "next")).isEqualTo(first.path("next"));
        assertThat(link(first, "prev")).isNull();
        assertThat(link(second, "prev")).isEqualTo(link(first, "self"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/models?weights=open&region=EU&limit=3&offset=3", "/v1/models/mistral-small-3.2"})
    void the_same_is_had_in_other_formats(String address) {
        Response answer = given().get(address);

        List<List<String>> others = links(answer).stream()
                .filter(link -> link.get(1).equals("alternate"))
                .toList();
        assertThat(others).hasSizeGreaterThanOrEqualTo(2);
        for (List<String> other : others) {
            assertThat(other.get(0)).contains("edition=" + newest());
            given().accept(other.get(2) + ", */*;q=0.1")
                    .get(other.get(0))
                    .then()
                    .statusCode(200)
                    .contentType(org.hamcrest.Matchers.startsWith(other.get(2)));
        }
    }

    @Test
    void every_answer_names_contract_and_licence_unchanged_ones_too() {
        Response answer = given().get("/v1/licences");

        assertThat(links(answer))
                .extracting(link -> link.get(1))
                .containsExactly("service-desc", "describedby", "license");
        Response unchanged =
                given().header("If-None-Match", answer.header("ETag")).get("/v1/licences");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("Link")).isEqualTo(answer.header("Link"));
        given().get(link(answer, "describedby")).then().statusCode(200);
    }

    @Test
    void a_long_address_is_not_repeated_for_each_format() {
        Response answer = given().get("/v1/models?developer=mistral-ai&limit=1&country=" + "FR,DE,".repeat(1) + "IT&q="
                + "a".repeat(190) + "&family=mistral-small&alias=" + "x".repeat(400));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(links(answer))
                .extracting(link -> link.get(1))
                .contains("self")
                .doesNotContain("alternate");
    }

    /** Earlier tests may have published editions. */
    private static int newest() {
        return given().get("/v1/models?limit=1").path("edition.number");
    }

    private static String link(Response answer, String relation) {
        return links(answer).stream()
                .filter(link -> link.get(1).equals(relation))
                .map(link -> link.get(0))
                .findFirst()
                .orElse(null);
    }

    private static List<List<String>> links(Response answer) {
        return LINK.matcher(answer.header("Link"))
                .results()
                .map(link -> List.of(link.group(1), link.group(2), link.group(3) == null ? "" : link.group(3)))
                .toList();
    }
}
