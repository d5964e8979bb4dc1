package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A firm search excludes provisional verdicts, by profile, by rule and by older versions, from its results and its counts. */
class FirmTest {

    private static final Edition EDITION = TheSeeds.edition();

    @ParameterizedTest
    @ValueSource(strings = {"letter-2025", "letter-2025@1", "contract-safe"})
    void by_a_profile(String name) {
        Profile profile = EDITION.profile(name).orElseThrow();
        for (Verdict verdict : List.of(Verdict.MET, Verdict.NOT_MET)) {
            Set<String> expected = EDITION.models().stream()
                    .map(AiModel::id)
                    .filter(model -> judgement(model, profile).verdict() == verdict)
                    .filter(model -> !EDITION.isProvisional(model, profile))
                    .collect(Collectors.toSet());

            assertThat(found(firm(verdict, name))).isEqualTo(expected);
        }
        assertThat(found(firm(Verdict.MET, name)))
                .isNotEmpty()
                .hasSizeLessThan(found(any(Verdict.MET, name)).size());
    }

    @Test
    void by_a_rule() {
        Profile profile = EDITION.profile("letter-2025").orElseThrow();
        String id = "LTR-USE-4";

        assertThat(found(firm(Verdict.MET, "letter-2025." + id)))
                .isEqualTo(EDITION.models().stream()
                        .map(AiModel::id)
                        .filter(model -> judgement(model, profile).rules().get(id) == Verdict.MET)
                        .filter(model -> profile.rules().stream()
                                .filter(rule -> rule.id().equals(id))
                                .noneMatch(rule -> EDITION.isProvisional(model, profile, rule)))
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_group_of_one_required_rule_is_as_firm_as_the_rule() {
        for (Profile profile : EDITION.currentProfiles().values()) {
            profile.required().stream()
                    .filter(rule -> profile.required().stream()
                                    .filter(other -> other.group().equals(rule.group()))
                                    .count()
                            == 1)
                    .limit(1)
                    .forEach(rule -> assertThat(found(firm(Verdict.MET, profile.id() + "." + rule.group())))
                            .as(profile.id())
                            .isEqualTo(found(firm(Verdict.MET, profile.id() + "." + rule.id()))));
        }
    }

    @Test
    void a_facet_counts_what_choosing_a_profile_would_give() {
        Query letter = firm(Verdict.MET, "letter-2025").facets(List.of("meets")).query();

        Map<String, Integer> counted = EDITION.index().search(letter).facets().get("meets");

        assertThat(counted.get("contract-safe"))
                .isEqualTo(found(firm(Verdict.MET, "contract-safe")).size());
    }

    private static Judgement judgement(String model, Profile profile) {
        return EDITION.judgements(model).get(profile.key());
    }

    private static Query.Draft firm(Verdict verdict, String criterion) {
        return any(verdict, criterion).firm();
    }

    private static Query.Draft any(Verdict verdict, String criterion) {
        return Query.EVERYTHING.whole().draft().verdict(verdict, Query.Filter.of(criterion));
    }

    private static Set<String> found(Query.Draft draft) {
        return EDITION.index().search(draft.query()).page().stream()
                .map(AiModel::id)
                .collect(Collectors.toSet());
    }
}
