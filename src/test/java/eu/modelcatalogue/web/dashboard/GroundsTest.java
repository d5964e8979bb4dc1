package eu.modelcatalogue.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On which sources figures rest. */
class GroundsTest {

    private static final Edition EDITION = TheSeeds.edition();

    /** Counted by hand: what is said of weights and of seats. */
    @Test
    void weights_by_region_rest_on_what_is_said_of_weights_and_of_seats() {
        Set<Claim> claims = Collections.newSetFromMap(new IdentityHashMap<>());
        EDITION.models()
                .forEach(model -> Stream.of(
                                model.facts().get(Component.WEIGHTS_FINAL.availability()),
                                model.facts().get(Component.WEIGHTS_BASE.availability()),
                                model.facts().get(Component.WEIGHTS_INTERMEDIATE.availability()),
                                model.developer().facts().get(Attribute.HQ_COUNTRY))
                        .filter(Fact::isKnown)
                        .forEach(fact -> claims.addAll(fact.evidence())));
        Map<String, Integer> expected =
                claims.stream().collect(Collectors.toMap(Claim::source, claim -> 1, Integer::sum));

        assertThat(said(new FigureRequest(FigureKind.WEIGHTS_BY_REGION, FigureRegion.ALL, "")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"LABELS_BY_YEAR", "LICENCES_BY_YEAR"})
    void a_part_of_the_models_rests_on_a_part_of_what_is_said(FigureKind kind) {
        Map<String, Integer> all = said(new FigureRequest(kind, FigureRegion.ALL, ""));
        Map<String, Integer> union = said(new FigureRequest(kind, FigureRegion.EU, ""));

        assertThat(union).isNotEmpty();
        union.forEach((source, claims) -> assertThat(claims).as(source).isLessThanOrEqualTo(all.get(source)));
        assertThat(sum(union)).isLessThan(sum(all));
    }

    @Test
    void who_says_most_comes_first() {
        assertThat(FigureSources.find(EDITION, new FigureRequest(FigureKind.LABELS_BY_REGION, FigureRegion.ALL, "")))
                .isSortedAccordingTo((one, other) -> Integer.compare(other.claims(), one.claims()));
    }

    private static Map<String, Integer> said(FigureRequest wanted) {
        return FigureSources.find(EDITION, wanted).stream()
                .collect(Collectors.toMap(one -> one.source().id(), FigureSources.Resting::claims));
    }

    private static int sum(Map<String, Integer> said) {
        return said.values().stream().mapToInt(Integer::intValue).sum();
    }
}
