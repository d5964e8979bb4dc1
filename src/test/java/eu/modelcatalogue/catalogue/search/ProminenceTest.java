package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.SortKey;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProminenceTest {

    private static final Edition EDITION = TheSeeds.edition();

    private static final List<AiModel> ALL = search(List.of(), List.of(), Integer.MAX_VALUE);

    @Test
    void a_first_page_shows_what_buyers_are_offered_and_not_one_developer_alone() {
        List<String> developers =
                ALL.stream().limit(20).map(model -> model.developer().id()).toList();

        assertThat(developers.stream().distinct()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(developers).contains("mistral-ai", "meta", "deepseek", "openai", "google", "anthropic", "alibaba");
    }

    @Test
    void of_the_models_of_the_union_those_in_use_come_before_small_ones_that_hardly_anybody_serves() {
        List<String> european = ALL.stream()
                .filter(model -> model.developer().region() == Region.EU)
                .map(AiModel::id)
                .toList();

        assertThat(european.subList(0, 12))
                .contains(
                        "mistral-medium-3.5", "mistral-large-3", "mistral-small-4", "mistral-small-3.2", "eurollm-22b");
        assertThat(european.indexOf("croissantllm-1.3b")).isGreaterThan(european.indexOf("mistral-small-3.2"));
    }

    /** Points decide, less what is deducted for models of the same developer that are listed before. */
    @Test
    void models_of_one_developer_stand_by_their_points() {
        Map<String, Integer> last = new HashMap<>();
        for (AiModel model : documented()) {
            int points = EDITION.prominence().points(model);
            assertThat(points)
                    .as(model.id())
                    .isBetween(0, 124)
                    .isLessThanOrEqualTo(last.getOrDefault(model.developer().id(), Integer.MAX_VALUE));
            last.put(model.developer().id(), points);
        }
    }

    @Test
    void those_that_hardly_anybody_has_documented_or_offers_are_the_last() {
        List<Boolean> barely =
                ALL.stream().map(EDITION.prominence()::isBarelyDocumented).toList();

        assertThat(barely).contains(true);
        assertThat(barely.subList(barely.indexOf(true), barely.size())).containsOnly(true);
        assertThat(ALL.subList(barely.indexOf(true), ALL.size())).allSatisfy(model -> {
            assertThat(known(model)).isLessThan(Prominence.WELL_ENOUGH);
            assertThat(EDITION.prominence().isInUse(model)).isFalse();
        });
    }

    @Test
    void it_can_be_asked_for_by_name_and_turned_round() {
        assertThat(search(List.of(), List.of(new Query.Sort(SortKey.PROMINENCE, false)), 5))
                .isEqualTo(ALL.subList(0, 5));
        assertThat(search(List.of(), List.of(new Query.Sort(SortKey.PROMINENCE, true)), 1))
                .isEqualTo(ALL.subList(ALL.size() - 1, ALL.size()));
    }

    /** A version that is named is found, the newest where only the line is named, and the most relevant where the words name many lines. */
    @ParameterizedTest
    @CsvSource({
        "llama3,       Llama 3 ",
        "llama,        Llama 4 ",
        "mistral,      Mistral ",
        "kimi,         Kimi K3",
        "whisper,      Whisper"
    })
    void words_find_first(String words, String name) {
        assertThat(search(TypedText.words(words), List.of(), 1).get(0).name()).startsWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nemotron", "claude opus", "gemini", "grok"})
    void the_name_of_a_line_finds_its_newest_version_in_use_first(String line) {
        List<String> named = TypedText.words(line);
        List<AiModel> versions = new ArrayList<>(ALL);
        versions.removeIf(model -> !WordSearch.isVersionOf(named, model)
                || model.released() == null
                || !EDITION.prominence().isInUse(model));

        String first = search(named, List.of(), 1).get(0).released();

        assertThat(versions)
                .isNotEmpty()
                .allSatisfy(model -> assertThat(model.released()).isLessThanOrEqualTo(first));
    }

    private static List<AiModel> documented() {
        return ALL.stream()
                .filter(model -> !EDITION.prominence().isBarelyDocumented(model))
                .toList();
    }

    private static long known(AiModel model) {
        return model.facts().all().stream()
                .filter(Fact::isKnown)
                .filter(fact -> !fact.attribute().startsWith("external."))
                .count();
    }

    private static List<AiModel> search(List<String> words, List<Query.Sort> sort, int limit) {
        return EDITION.index()
                .search(Query.EVERYTHING
                        .draft()
                        .text(words)
                        .sort(sort)
                        .limit(limit)
                        .query())
                .page();
    }
}
