package eu.modelcatalogue.api.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What it takes to run a model, and what remains if it ends: by the API and on its page. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ModelHardwareTest {

    /** The question of a buyer: Apertus 70B with 32,000 tokens. 80 layers × 2 × 8 × 128 × 2 bytes are 327,680 of each token. */
    @Test
    void what_apertus_70b_needs_for_32_000_tokens() {
        given().get("/v1/models/apertus-70b/hardware?context=32000")
                .then()
                .statusCode(200)
                .body("noFigure", nullValue())
                .body("missing", hasSize(0))
                .body("needs.find { it.engine == 'vllm' && it.bits == 16 }.cache.from", equalTo(10.5f))
                .body("needs.find { it.engine == 'vllm' && it.bits == 16 }.cache.to", equalTo(10.5f))
                .body("hardware.find { it.id == 'l40s' }.fits.find { it.bits == 16 }.answer", equalTo("no"))
                .body("hardware.find { it.id == '8-h100' }.fits.find { it.bits == 16 }.answer", equalTo("fits"))
                .body("self", equalTo("/v1/models/apertus-70b/hardware?context=32000"));
    }

    @Test
    void without_an_architecture_the_weights_alone_are_told_and_marked() {
        JsonPath told = given().get("/v1/models/fastwebmiia-7b/hardware").jsonPath();

        assertThat(told.getList("missing", String.class))
                .containsExactly("architecture.layers", "architecture.keyValueHeads", "architecture.headSize");
        assertThat(told.getList("needs.total")).containsOnly((Object) null);
        assertThat(told.getList("hardware.fits.flatten().answer", String.class))
                .isSubsetOf("weightsFit", "depends", "no")
                .contains("weightsFit");
        assertThat(given().get("/v1/models/fastwebmiia-7b").jsonPath().getList("memory.weightsOnly"))
                .containsOnly(true);
    }

    /** Beside what is calculated stands what the developer says, with the source; it is not mixed with it. */
    @Test
    void what_the_developer_says_stands_beside_what_is_calculated() {
        JsonPath told = given().get("/v1/models/mixtral-8x22b/hardware").jsonPath();

        assertThat(told.getList("stated.bits", Integer.class)).containsExactly(16, 8, 4);
        assertThat(told.getList("stated.gigabytes", Integer.class)).containsExactly(283, 142, 71);
        assertThat(told.getList("stated.evidence.flatten().source", String.class))
                .containsOnly("developer");
        assertThat(given().get("/models/mixtral-8x22b?lang=en").asString())
                .contains(
                        "What the developer says it takes:",
                        "Memory at 16 bits, in GB, as the developer states it</dt><dd>283");
        assertThat(given().get("/v1/models/apertus-70b/hardware").jsonPath().getList("stated"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gpt-5, weightsClosed", "whisper-v3, notForText", "flux1-schnell, notForText"})
    void what_cannot_be_calculated_says_why(String model, String why) {
        given().get("/v1/models/" + model + "/hardware")
                .then()
                .statusCode(200)
                .body("noFigure", equalTo(why))
                .body("needs", hasSize(0))
                .body("hardware", hasSize(0));
        assertThat(given().get("/v1/models/" + model).jsonPath().getList("memory"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"context=0, context", "context=10000001, context", "sequences=1001, sequences", "bits=8, bits"})
    void a_wrong_parameter_is_named(String query, String parameter) {
        given().get("/v1/models/apertus-70b/hardware?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem(parameter));
    }

    @ParameterizedTest
    @CsvSource({"hardware", "exit"})
    void a_foreign_id_leads_to_the_entry(String what) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get("/v1/models/swiss-ai%2FApertus-70B-2509/" + what)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/v1/models/apertus-70b/" + what));
    }

    /** What fits in 48 GB with 8 bits has an upper end of at most 48, as the model tells it. */
    @Test
    void fits_in_goes_by_the_memory_that_a_model_tells() {
        List<String> found = given().get("/v1/models?fitsIn=48&bits=8&developer=mistral-ai,swiss-ai&limit=100")
                .jsonPath()
                .getList("items.id");

        assertThat(found)
                .contains("mistral-7b", "apertus-8b-instruct")
                .doesNotContain("apertus-70b", "mistral-medium-3");
        assertThat(found.stream()
                        .limit(5)
                        .map(id -> given().get("/v1/models/" + id)
                                .jsonPath()
                                .getDouble("memory.find { it.bits == 8 }.gigabytes")))
                .allMatch(gigabytes -> gigabytes <= 48);
    }

    @Test
    void what_remains_is_told_in_order_with_day_and_source() {
        JsonPath exit = given().get("/v1/models/mistral-small-3.2/exit").jsonPath();

        assertThat(exit.getString("sameWeights.asOf")).matches("2026-\\d\\d-\\d\\d");
        assertThat(exit.getList("sameWeights.offers.model", String.class))
                .isNotEmpty()
                .containsOnly("mistral-small-3.2");
        assertThat(exit.getList("sameWeights.offers.locator")).doesNotContainNull();
        assertThat(exit.getList("ownHardware.smallest.bits", Integer.class)).containsExactly(16, 8, 4);
        assertThat(exit.getList("otherModels.items.developer", String.class))
                .doesNotContain("mistral-ai")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "en, On your own hardware, 'What else, if it ends', 'No host found in the sources of '",
        "fr, Sur votre propre matériel, 'Quoi d’autre, s’il disparaît', 'Aucun hébergeur trouvé dans les sources du '",
        "de, Auf eigener Hardware, 'Was sonst, wenn es endet', 'Kein Host gefunden in den Quellen vom '"
    })
    void the_page_tells_it_in_each_language(String language, String hardware, String exit, String nobody) {
        String page = given().get("/models/amber?lang=" + language)
                .asString()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');

        assertThat(page).contains(hardware, exit, nobody, "NVIDIA L40S, 48");
    }
}
