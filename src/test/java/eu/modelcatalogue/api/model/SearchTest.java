package eu.modelcatalogue.api.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What buyers ask, on the real catalogue. Each answer is held against a plain walk over all models: the index must find the same. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SearchTest {

    @Inject
    Shelf shelf;

    @Test
    void open_weights_under_an_open_licence_from_the_union() {
        assertThat(found("weights=open&licenceClass=open&region=EU"))
                .isEqualTo(walk(model -> model.headline("weights").equals("open")
                        && model.headline("licenceClass").equals("open")
                        && model.developer().region().word().equals("EU")))
                .contains("mistral-small-3.2", "eurollm-22b", "lucie-7b", "moshi")
                .doesNotContain("mistral-large-2", "pharia-1-7b", "apertus-70b", "gpt-oss-120b");
    }

    @Test
    void open_data_and_open_code() {
        assertThat(found("data=open&code=open"))
                .isEqualTo(walk(model -> model.headline("data").equals("open")
                        && model.headline("code").equals("open")))
                .contains("olmo-2-32b", "pythia-12b", "apertus-70b")
                .doesNotContain("deepseek-r1", "mistral-small-3.2");
    }

    @Test
    void french_or_german_and_not_closed_with_counts_by_licence_and_developer() {
        String asked = "/v1/models?country=FR,DE&weights=!closed&facets=licence,developer,country&limit=100";
        JsonPath page = get(asked).jsonPath();
        Set<String> found = new HashSet<>(page.<String>getList("items.id"));
        found.addAll(get(asked + "&offset=100").jsonPath().getList("items.id"));

        Set<String> expected =
                walk(model -> Set.of("FR", "DE").contains(model.developer().country())
                        && !model.headline("weights").equals("closed"));
        assertThat(found).isEqualTo(expected);
        assertThat(page.getInt("total")).isEqualTo(expected.size());
        assertThat(page.<Integer>getList("facets.developer.count").stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(expected.size());
        // A facet counts as if its own parameter were not set: the other countries are there.
        assertThat(page.<String>getList("facets.country.value")).contains("US", "CN", "FR");
    }

    @Test
    void mistral_large_2_is_french_its_weights_are_open_and_its_licence_is_not_commercial() {
        JsonPath model = get("/v1/models/mistral-large-2").jsonPath();

        assertThat(model.getString("developer.country")).isEqualTo("FR");
        assertThat(model.getString("weights")).isEqualTo("open");
        assertThat(model.getString("licenceClass")).isEqualTo("nonCommercial");
        assertThat(model.<Map<String, Object>>getList("facts"))
                .filteredOn(fact -> !fact.get("value").equals("unknown"))
                .allSatisfy(fact -> assertThat((List<?>) fact.get("evidence")).isNotEmpty());
    }

    @Test
    void the_licence_of_llama_4_excludes_the_union_and_names_the_clause() {
        assertThat(get("/v1/models/llama-4-maverick").jsonPath().getString("licence"))
                .isEqualTo("LicenseRef-Llama-4");
        JsonPath licence = get("/v1/licences/LicenseRef-Llama-4").jsonPath();

        assertThat(licence.getString("terms.euTerritoryCovered")).isEqualTo("false");
        assertThat(licence.getString("facts.find { it.attribute == 'euTerritoryCovered' }.evidence[0].locator"))
                .startsWith("https://");
    }

    @Test
    void gpt_5_is_closed() {
        JsonPath model = get("/v1/models/gpt-5").jsonPath();

        assertThat(model.getString("weights")).isEqualTo("closed");
        assertThat(model.getString("licenceClass")).isEqualTo("proprietary");
    }

    @Test
    void a_hub_id_leads_to_the_entry() {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/v1/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506")
                .then()
                .statusCode(301)
                .header("Location", "/v1/models/mistral-small-3.2");
        assertThat(found("alias=mistralai/Mistral-Small-3.2-24B-Instruct-2506")).containsExactly("mistral-small-3.2");
    }

    @Test
    void several_aliases_are_found_however_they_are_written() {
        assertThat(
                        found(
                                "alias=MISTRALAI/mistral-small-3.2-24b-instruct-2506,https://huggingface.co/LLM360/Amber,no/such"))
                .containsExactlyInAnyOrder("amber", "mistral-small-3.2");
        assertThat(found("alias=no/such")).isEmpty();
    }

    /** Whoever asks for several ids at once sees which of them led where. */
    @Test
    void an_item_has_the_ids_that_lead_to_it() {
        JsonPath page = given().get("/v1/models?alias=llm360/amber&fields=id,aliases,identifiers")
                .jsonPath();

        assertThat(page.getList("items.id")).isEqualTo(List.of("amber"));
        assertThat(page.<String>getList("items[0].aliases")).contains("LLM360/Amber");
        assertThat(page.getList("items[0].identifiers"))
                .isEqualTo(given().get("/v1/models/amber").jsonPath().getList("identifiers"));
    }

    @Test
    void text_folds_accents_and_case_and_wants_every_word() {
        assertThat(found("q=MISTRÀL%20small")).contains("mistral-small-3.2").doesNotContain("mistral-large-2");
    }

    @Test
    void spaces_and_hyphens_do_not_matter_and_all_ways_to_write_it_are_one_address() {
        assertThat(get("/v1/models?q=gpt5").jsonPath().getString("self"))
                .isEqualTo(get("/v1/models?q=GPT-5").jsonPath().getString("self"))
                .contains("q=gpt%205");
        assertThat(items("/v1/models?q=gpt5", "items.id")).startsWith("gpt-5");
    }

    @Test
    void a_product_leads_to_the_models_that_it_runs_on() {
        assertThat(found("q=le%20chat")).containsExactly("mistral-medium-3.5");
        assertThat(found("q=chatgpt")).contains("gpt-5.5", "gpt-5.5-instant");
    }

    @Test
    void a_typing_error_is_forgiven_where_nothing_is_called_so_and_the_answer_says_it() {
        JsonPath near = get("/v1/models?q=mistrall&facets=developer").jsonPath();
        JsonPath typed = get("/v1/models?q=mistral&facets=developer").jsonPath();

        assertThat(near.getString("meant.q")).isEqualTo("mistral");
        assertThat(near.getBoolean("meant.near")).isTrue();
        assertThat(near.getInt("total")).isEqualTo(typed.getInt("total"));
        assertThat(near.<Object>getList("facets.developer")).isEqualTo(typed.getList("facets.developer"));
        assertThat(typed.<Object>get("meant")).isNull();
        assertThat(near.getString("self")).as("the address says what was typed").endsWith("q=mistrall");
    }

    @Test
    void words_that_lead_nowhere_are_told_with_those_that_would() {
        JsonPath nothing = get("/v1/models?q=mistral%20500b").jsonPath();

        assertThat(nothing.getInt("total")).isZero();
        assertThat(nothing.getString("meant.q")).isEqualTo("mistral");
        assertThat(nothing.getBoolean("meant.near")).isFalse();
    }

    @Test
    void without_words_and_sort_the_most_prominent_come_first_and_naming_that_order_is_the_same_address() {
        assertThat(get("/v1/models?limit=5").jsonPath().<String>getList("items.developer.id"))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(get("/v1/models?sort=prominence").jsonPath().getString("self"))
                .isEqualTo(get("/v1/models").jsonPath().getString("self"));
        List<String> names =
                get("/v1/models?q=gpt5&sort=name&limit=100").jsonPath().getList("items.name");
        assertThat(names).hasSizeGreaterThan(5).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void what_was_typed_so_far_is_completed_by_products_developers_and_models() {
        JsonPath chat = get("/v1/suggest?q=chatg").jsonPath();
        assertThat(chat.getString("items[0].kind")).isEqualTo("product");
        assertThat(chat.getString("items[0].self")).isEqualTo("/v1/models?q=ChatGPT");

        JsonPath mist = get("/v1/suggest?q=mistr").jsonPath();
        assertThat(mist.<String>getList("items.kind")).containsSubsequence("developer", "model");
        assertThat(mist.<String>getList("items.name")).contains("Mistral AI", "Mistral Large 3 675B (2512)");
        assertThat(mist.<String>getList("items.name")).hasSizeLessThanOrEqualTo(10);

        assertThat(get("/v1/suggest").jsonPath().<Object>getList("items")).isEmpty();
    }

    @Test
    void the_economic_area_includes_the_union_and_excluding_it_takes_both_away() {
        assertThat(found("region=EEA")).containsAll(found("region=EU"));
        assertThat(found("region=!EEA")).doesNotContainAnyElementsOf(found("region=EU"));
    }

    @Test
    void every_filter_accepts_unknown_and_ranges_leave_unknown_out() {
        assertThat(found("code=unknown"))
                .isEqualTo(walk(model -> model.headline("code").equals("unknown")));
        assertThat(found("developer=unknown")).isEmpty();
        assertThat(found("parametersMin=0")).isEqualTo(walk(model -> model.count("parameters") != null));
        assertThat(found("releasedFrom=2025-01-01&releasedTo=2025-12-31"))
                .isEqualTo(walk(
                        model -> model.released() != null && model.released().startsWith("2025")));
    }

    @Test
    void pages_walk_through_everything_once_and_are_pinned_to_the_edition() {
        List<String> seen = new ArrayList<>();
        String next = "/v1/models?sort=-released,name&limit=7&fields=id";
        while (next != null) {
            JsonPath page = get(next).jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
            assertThat(next == null || next.contains("edition=")).isTrue();
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(shelf.editions().orElseThrow().current().models().size());
    }

    @Test
    void sorted_by_date_the_unknown_stand_last_in_both_directions() {
        List<String> ascending =
                items("/v1/models?sort=parameters&limit=100&fields=parameters", "items.parameters").stream()
                        .map(String::valueOf)
                        .toList();
        List<String> descending =
                items("/v1/models?sort=-parameters&limit=100&fields=parameters", "items.parameters").stream()
                        .map(String::valueOf)
                        .toList();

        assertThat(ascending.get(ascending.size() - 1)).isEqualTo("null");
        assertThat(descending.get(descending.size() - 1)).isEqualTo("null");
        assertThat(ascending.get(0)).isNotEqualTo("null");
    }

    @Test
    void fields_are_those_that_were_asked_for() {
        assertThat(get("/v1/models?fields=id,licence&limit=1").jsonPath().getMap("items[0]"))
                .containsOnlyKeys("id", "licence");
    }

    private Set<String> found(String query) {
        return Set.copyOf(items("/v1/models?limit=100&fields=id&" + query, "items.id"));
    }

    /** A field of all items, page by page. */
    private static <T> List<T> items(String first, String field) {
        List<T> all = new ArrayList<>();
        String next = first;
        while (next != null) {
            JsonPath page = get(next).jsonPath();
            all.addAll(page.getList(field));
            next = page.getString("next");
        }
        return all;
    }

    private Set<String> walk(Predicate<AiModel> condition) {
        return shelf.editions().orElseThrow().current().models().stream()
                .filter(condition)
                .map(AiModel::id)
                .collect(Collectors.toSet());
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
