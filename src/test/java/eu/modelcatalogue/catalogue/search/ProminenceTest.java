package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.SortKey;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProminenceTest {

    private static final Edition EDITION = TheSeeds.edition();

    private static final List<AiModel> ALL = search(List.of(), Integer.MAX_VALUE);

    @Test
    void a_first_page_shows_what_buyers_are_offered_and_not_one_developer_alone() {
        List<String> developers = ALL.stream()
                .limit(20)
                .map(model -> model.developer().id())
                .distinct()
                .toList();

        assertThat(developers)
                .startsWith("mistral-ai", "meta", "deepseek", "openai", "google")
                .hasSizeGreaterThan(14);
        assertThat(ALL.subList(0, 20)).extracting(AiModel::name).anyMatch(name -> name.startsWith("Apertus"));
    }

    @Test
    void the_250_of_the_list_come_before_all_others() {
        assertThat(ALL.subList(0, 250)).noneMatch(EDITION.prominence()::isBarelyDocumented);
        assertThat(ALL.get(249).id()).isNotEqualTo(ALL.get(250).id());
        assertThat(known(ALL.get(250))).isGreaterThanOrEqualTo(known(ALL.get(251)));
    }

    @Test
    void of_the_others_those_come_first_of_which_most_is_known_and_then_the_newest() {
        for (int place = 251; place < ALL.size(); place++) {
            AiModel before = ALL.get(place - 1);
            AiModel after = ALL.get(place);
            assertThat(known(before)).as(before.id() + ", " + after.id()).isGreaterThanOrEqualTo(known(after));
            if (known(before) == known(after) && after.released() != null) {
                assertThat(before.released()).isNotNull().isGreaterThanOrEqualTo(after.released());
            }
        }
    }

    @Test
    void those_that_hardly_anybody_has_documented_are_the_last() {
        List<Boolean> barely =
                ALL.stream().map(EDITION.prominence()::isBarelyDocumented).toList();

        assertThat(barely).contains(true);
        assertThat(barely.subList(barely.indexOf(true), barely.size())).containsOnly(true);
    }

    @Test
    void it_can_be_asked_for_by_name_and_turned_round() {
        assertThat(search(List.of(new Query.Sort(SortKey.PROMINENCE, false)), 5))
                .isEqualTo(ALL.subList(0, 5));
        assertThat(search(List.of(new Query.Sort(SortKey.PROMINENCE, true)), 1))
                .isEqualTo(ALL.subList(ALL.size() - 1, ALL.size()));
    }

    private static long known(AiModel model) {
        return model.facts().all().stream()
                .filter(Fact::isKnown)
                .filter(fact -> !fact.attribute().startsWith("external."))
                .count();
    }

    private static List<AiModel> search(List<Query.Sort> sort, int limit) {
        return EDITION.index()
                .search(Query.EVERYTHING.draft().sort(sort).limit(limit).query())
                .page();
    }
}
