package eu.modelcatalogue.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.query.Question;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs ask for often: many models at once, few fields, what was meant by a typing error, and files that can be fetched in parts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ProgramRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As a caller who takes files as they are. */
    private static final RestAssuredConfig UNPACKED = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @Inject
    Shelf shelf;

    private int newest() {
        return shelf.editions().orElseThrow().current().header().number();
    }

    @Test
    void many_models_are_asked_for_by_any_known_name_and_the_answer_says_which_is_which() {
        JsonPath found = given().get(
                        "/v1/models?ids=mistralai/Mistral-Small-3.2-24B-Instruct-2506,gpt-5,no-such-model&fields=id")
                .jsonPath();

        assertThat(found.getList("named.name"))
                .containsExactly("mistralai/Mistral-Small-3.2-24B-Instruct-2506", "gpt-5", "no-such-model");
        assertThat(found.getList("named.ids"))
                .containsExactly(List.of("mistral-small-3.2"), List.of("gpt-5"), List.of());
        assertThat(found.getList("items.id", String.class)).containsExactlyInAnyOrder("mistral-small-3.2", "gpt-5");
        assertThat(found.getInt("total")).isEqualTo(2);
        given().get("/v1/models?limit=1").then().body("named", empty());
    }

    @Test
    void as_many_ids_as_fit_into_an_address_are_answered_on_one_page() {
        List<String> ids = new ArrayList<>();
        int length = 0;
        for (AiModel model : shelf.editions().orElseThrow().current().models()) {
            if (ids.size() < 500
                    && model.id().length() <= 14
                    && length + model.id().length() < 7_000) {
                ids.add(model.id());
                length += model.id().length() + 1;
            }
        }
        assertThat(ids).hasSizeGreaterThan(300).hasSizeLessThanOrEqualTo(500);

        given().get("/v1/models?fields=id&ids=" + String.join(",", ids))
                .then()
                .statusCode(200)
                .body("total", equalTo(ids.size()))
                .body("items", hasSize(ids.size()))
                .body("next", equalTo(null));
        given().get("/v1/models?ids=" + "a,".repeat(500) + "a").then().statusCode(400);
    }

    @Test
    void a_model_has_a_slim_form() throws IOException {
        byte[] whole = given().get("/v1/models/mistral-small-3.2").asByteArray();
        byte[] slim = given().get("/v1/models/mistral-small-3.2?fields=id,name,licence,g7")
                .asByteArray();

        assertThat(names(slim)).containsExactlyInAnyOrder("edition", "id", "name", "licence", "g7");
        assertThat(JSON.readTree(slim).get("licence"))
                .isEqualTo(JSON.readTree(whole).get("licence"));
        assertThat(slim).hasSizeLessThan(whole.length / 20);
        Set<String> all = names(whole);
        all.remove("edition");
        assertThat(Question.fieldsOfModel()).containsExactlyInAnyOrderElementsOf(all);
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/v1/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506?fields=id")
                .then()
                .statusCode(301)
                .header("Location", "/v1/models/mistral-small-3.2?fields=id");
        given().get("/v1/models/gpt-5?fields=licens")
                .then()
                .statusCode(400)
                .body("errors[0].didYouMean", equalTo("licence"));
    }

    private static Set<String> names(byte[] json) throws IOException {
        Set<String> names = new TreeSet<>();
        JsonNode read = JSON.readTree(json);
        read.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_program_is_led_from_the_front_page_to_the_entry_and_a_browser_is_not() {
        given().redirects()
                .follow(false)
                .accept("application/json")
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", "/v1")
                .header("Vary", containsString("Accept"));
        given().accept("application/json, text/plain, */*").get("/").then().body("links.models", equalTo("/v1/models"));
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html");
        given().get("/").then().contentType("text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/models?license=MIT, licence",
        "/v1/models?licenseClass=open, licenceClass",
        "/v1/models?country=de, DE",
        "/v1/models?country=Germany, DE",
        "/v1/models?country=!france, FR",
        "/v1/models?weights=opne, open",
        "/v1/models?region=eu, EU",
        "/v1/models?meets=letter-2052, letter-2025",
        "/v1/models?sort=nam, name",
        "/v1/models?facets=licences, licence",
        "/v1/models?format=xslx, xlsx",
        "/v1/licences?licenseClass=open, licenceClass",
        "/v1/organisations?region=eu, EU",
        "/v1/comparison?models=gpt-5&profiles=leter-2025, letter-2025",
    })
    void a_fault_says_what_was_probably_meant(String address, String meant) {
        given().get(address).then().statusCode(400).body("errors.didYouMean", hasItem(meant));
    }

    @Test
    void a_name_that_is_not_known_leads_to_the_nearest_three() {
        given().get("/v1/models/mistral-small-3.22")
                .then()
                .statusCode(404)
                .body("candidates.id", hasItem("mistral-small-3.2"))
                .body("candidates", hasSize(lessThanOrEqualTo(3)))
                .body("candidates.self", hasItem("/v1/models/mistral-small-3.2"))
                .body("detail", containsString("Did you mean"));
        given().get("/v1/models/mistrall").then().statusCode(404).body("candidates", not(empty()));
        given().get("/v1/profiles/leter-2025")
                .then()
                .statusCode(404)
                .body("candidates", hasSize(3))
                .body("candidates[0].id", equalTo("letter-2025"));
        given().get("/v1/models/gpt-5/assessments/letter-2025@99")
                .then()
                .statusCode(404)
                .body("candidates.id", hasItem("letter-2025@1"));
        given().get("/v1/licences/apache-2.0").then().statusCode(404).body("candidates[0].id", equalTo("Apache-2.0"));
        given().get("/v1/models/%3F").then().statusCode(404).body("candidates", equalTo(null));
    }

    @Test
    void the_latest_edition_has_an_address_of_its_own_and_nothing_changed_since_it() {
        int newest = newest();
        given().get("/v1/editions/latest")
                .then()
                .statusCode(200)
                .body("number", equalTo(newest))
                .body("self", equalTo("/v1/editions/" + newest));
        given().get("/v1/editions/" + newest + "/changes?since=" + newest)
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("items", empty())
                .body("since.number", equalTo(newest));
        given().get("/v1/editions/" + newest + "/changes?since=" + (newest + 1))
                .then()
                .statusCode(400);
    }

    @Test
    void what_never_changes_may_be_kept_for_ever_and_all_else_is_asked_for_again() {
        int newest = newest();
        String file = "/v1/editions/" + newest + "/catalogue.json";
        assertThat(given().get(file + ".gz").header("Cache-Control")).isEqualTo(Answers.FOR_EVER);
        for (String other : List.of(
                "/v1/editions/" + newest + "/catalogue.csv.gz",
                "/v1/editions/" + newest + "/files",
                "/v1/models?edition=" + newest)) {
            assertThat(given().get(other).header("Cache-Control")).as(other).isEqualTo(Answers.CACHING);
        }
    }

    @ParameterizedTest
    @CsvSource({"catalogue.json", "catalogue.json.gz", "catalogue.csv"})
    void an_interrupted_download_goes_on(String name) {
        String file = "/v1/editions/" + newest() + "/" + name;
        Response answer = given().config(UNPACKED).get(file);
        byte[] whole = answer.asByteArray();
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        int from = whole.length / 2;

        Response rest = given().config(UNPACKED)
                .header("Range", "bytes=" + from + "-")
                .header("If-Range", answer.header("ETag"))
                .get(file);

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.header("Content-Range"))
                .isEqualTo("bytes %d-%d/%d".formatted(from, whole.length - 1, whole.length));
        assertThat(rest.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, from, whole.length));
        assertThat(given().config(UNPACKED)
                        .header("Range", "bytes=0-9")
                        .header("Accept-Encoding", "gzip")
                        .get(file)
                        .asByteArray())
                .isEqualTo(Arrays.copyOf(whole, 10));
        given().header("Range", "bytes=" + whole.length + "-")
                .get(file)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + whole.length);
        assertThat(given().config(UNPACKED)
                        .header("Range", "bytes=0-9")
                        .header("If-Range", "\"another\"")
                        .get(file)
                        .statusCode())
                .isEqualTo(200);
        given().header("Range", "bytes=0-9").head(file).then().statusCode(200);
    }

    @Test
    void a_figure_is_had_as_json_with_the_search_behind_each_number() {
        JsonPath figure = given().get("/figures/labels-by-region.json").jsonPath();

        assertThat(figure.getInt("edition.number")).isEqualTo(newest());
        assertThat(figure.getString("self")).isEqualTo("/figures/labels-by-region.json?edition=" + newest());
        assertThat(figure.getList("rows.value")).contains("EU", "US", "CN");
        String counted = "rows.collectMany { it.counts }.find { it.models != null }";
        int count = figure.getInt(counted + ".count");
        String models = figure.getString(counted + ".models");
        given().get(models).then().body("total", equalTo(count));
        given().get("/figures/labels-by-region.json?colour=red").then().statusCode(400);
    }
}
