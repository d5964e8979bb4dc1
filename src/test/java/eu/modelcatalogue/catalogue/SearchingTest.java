package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search finds, in which order, and what it counts, on four models that a reader can check by eye. */
class SearchingTest {

    private static final Edition EDITION = Small.edition(Map.of(
            "anvil", "parameters: 8000000000, released: 2025-03, access: {gate: none}, modalities: {output: [text]}",
            "bird",
                    "parameters: 70000000000, released: 2024-11-05, access: {gate: manualApproval}, modalities: {output: [text, image]}",
            "cactus", "parameters: 3000000000, released: '2025', modalities: {output: [image]}",
            "dune", "origin: {developer: acme}"));

    private static final ModelIndex INDEX = EDITION.index();

    // --- Filters

    @ParameterizedTest
    @CsvSource({
        "gate,     none,           '',             anvil",
        "gate,     unknown,        '',             cactus dune",
        "gate,     none unknown,   '',             anvil cactus dune",
        "gate,     '',             none,           bird cactus dune",
        "gate,     none unknown,   unknown,        anvil",
        "modality, text,           '',             anvil bird",
        "modality, text image,     '',             anvil bird cactus",
        "modality, text,           image,          anvil",
        "region,   EU,             '',             anvil bird cactus dune",
        "region,   EEA,            '',             anvil bird cactus dune",
        "region,   EEA,            EU,             ''",
        "country,  DE,             '',             ''"
    })
    void a_filter_is_any_of_the_wanted_minus_the_excluded(
            String dimension, String wanted, String excluded, String found) {
        assertThat(found(Query.EVERYTHING.draft().filter(dimension, new Query.Filter(words(wanted), words(excluded)))))
                .isEqualTo(found);
    }

    @Test
    void parameters_are_and() {
        assertThat(found(Query.EVERYTHING
                        .draft()
                        .filter("gate", Query.Filter.without("none"))
                        .filter("modality", Query.Filter.of("image"))
                        .range(Quantity.PARAMETERS, new Query.Range(null, 9_000_000_000L))))
                .isEqualTo("cactus");
    }

    @ParameterizedTest
    @CsvSource({
        "8000000000,  ,            anvil bird",
        ",            8000000000,  anvil cactus",
        "0,           ,            anvil bird cactus",
        "8000000001,  69999999999, ''"
    })
    void what_is_not_known_lies_in_no_range(@Nullable Long from, @Nullable Long to, String found) {
        assertThat(found(Query.EVERYTHING.draft().range(Quantity.PARAMETERS, new Query.Range(from, to))))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "releasedYear,    2025,    anvil cactus",
        "releasedYear,    2024,    bird",
        "releasedQuarter, 2025-Q1, anvil",
        "releasedQuarter, 2024-Q4, bird"
    })
    void a_model_lies_in_a_period_where_all_that_is_known_of_it_does(String axis, String value, String found) {
        assertThat(found(Query.EVERYTHING.with(axis, value).orElseThrow().draft()))
                .isEqualTo(found);
    }

    // --- Order and pages

    @ParameterizedTest
    @CsvSource({
        "PARAMETERS, false, cactus anvil bird dune",
        "PARAMETERS, true,  bird anvil cactus dune",
        "NAME,       true,  dune cactus bird anvil",
        "DEVELOPER,  true,  anvil bird cactus dune"
    })
    void what_is_not_known_stands_last_and_names_decide_between_equals(SortKey key, boolean descending, String order) {
        assertThat(
                        INDEX
                                .search(Query.EVERYTHING
                                        .draft()
                                        .sort(List.of(new Query.Sort(key, descending)))
                                        .query())
                                .page()
                                .stream()
                                .map(AiModel::id)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"2, 0, bird anvil", "2, 2, cactus dune", "3, 3, dune", "1, 4, ''"})
    void a_page_is_cut_out_of_the_order(int limit, int offset, String page) {
        ModelIndex.Found found = INDEX.search(Query.EVERYTHING
                .draft()
                .sort(List.of(new Query.Sort(SortKey.PARAMETERS, true)))
                .limit(limit)
                .offset(offset)
                .query());

        assertThat(found.total()).isEqualTo(4);
        assertThat(found.page().stream().map(AiModel::id).collect(Collectors.joining(" ")))
                .isEqualTo(page);
    }

    // --- Counts

    @Test
    void a_facet_counts_as_if_its_own_parameter_were_not_set() {
        Map<String, Map<String, Integer>> facets = INDEX.search(Query.EVERYTHING
                        .draft()
                        .filter("gate", Query.Filter.of("none"))
                        .facets(List.of("gate", "modality"))
                        .query())
                .facets();

        assertThat(facets.get("gate"))
                .containsEntry("none", 1)
                .containsEntry("manualApproval", 1)
                .containsEntry(Fact.UNKNOWN, 2)
                .containsEntry("apiOnly", 0);
        assertThat(facets.get("modality")).containsEntry("text", 1).containsEntry("image", 0);
    }

    @Test
    void each_count_of_a_facet_is_what_choosing_the_value_finds() {
        for (String facet : Dimension.all().keySet()) {
            INDEX.search(Query.EVERYTHING.draft().facets(List.of(facet)).query())
                    .facets()
                    .forEach((name, counts) -> counts.forEach((value, count) -> assertThat(INDEX.search(Query.EVERYTHING
                                            .draft()
                                            .filter(name, Query.Filter.of(value))
                                            .query())
                                    .total())
                            .as(name + "=" + value)
                            .isEqualTo(count)));
        }
    }

    @Test
    void each_figure_of_a_statistic_is_what_the_search_behind_it_finds() {
        for (List<String> by : List.of(
                List.of("gate"),
                List.of("region", "gate"),
                List.of("modality", "weights"),
                List.of("releasedYear", "gate"))) {
            for (ModelIndex.Row row : INDEX.count(Query.EVERYTHING, by).rows()) {
                Query query = Query.EVERYTHING;
                boolean asked = true;
                for (int axis = 0; axis < by.size() && asked; axis++) {
                    asked = query.with(by.get(axis), row.values().get(axis)).isPresent();
                    query = query.with(by.get(axis), row.values().get(axis)).orElse(query);
                }
                if (asked) {
                    assertThat(INDEX.search(query).total())
                            .as(by + " " + row.values())
                            .isEqualTo(row.count());
                }
            }
        }
    }

    @Test
    void a_table_is_whole_along_a_closed_list() {
        assertThat(INDEX.count(Query.EVERYTHING, List.of("country", "gate")).rows())
                .extracting(ModelIndex.Row::values)
                .containsExactlyElementsOf(Dimension.named("gate").closed().stream()
                        .map(gate -> List.of("FR", gate))
                        .toList());
    }

    @Test
    void axes_are_dimensions_time_and_criteria() {
        assertThat(INDEX.isAxis("gate")).isTrue();
        assertThat(INDEX.isAxis("releasedQuarter")).isTrue();
        assertThat(INDEX.isAxis("parameters")).isFalse();
    }

    // --- Deriving one search from another

    @Test
    void a_draft_leaves_the_search_it_began_with() {
        Query narrower = Query.EVERYTHING
                .draft()
                .filter("gate", Query.Filter.of("none"))
                .limit(1)
                .query();

        assertThat(Query.EVERYTHING.filters()).isEmpty();
        assertThat(narrower.whole().filters()).isEqualTo(narrower.filters());
        assertThat(narrower.whole().limit()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void two_ranges_of_one_quantity_hold_both() {
        Query both = Query.EVERYTHING
                .draft()
                .range(Quantity.PARAMETERS, new Query.Range(1L, 9L))
                .range(Quantity.PARAMETERS, new Query.Range(5L, null))
                .query();

        assertThat(both.ranges()).containsEntry(Quantity.PARAMETERS, new Query.Range(5L, 9L));
    }

    private static String found(Query.Draft draft) {
        return INDEX.search(draft.query()).page().stream()
                .map(AiModel::id)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<String> words(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    }
}
