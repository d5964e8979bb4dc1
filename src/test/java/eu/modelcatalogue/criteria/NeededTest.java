package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.criteria.NeededValue.Beyond;
import eu.modelcatalogue.criteria.NeededValue.Count;
import eu.modelcatalogue.criteria.NeededValue.Day;
import eu.modelcatalogue.criteria.NeededValue.InRegions;
import eu.modelcatalogue.criteria.NeededValue.OutsideRegions;
import eu.modelcatalogue.criteria.NeededValue.Repository;
import eu.modelcatalogue.criteria.NeededValue.Values;
import eu.modelcatalogue.criteria.NeededValue.Within;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The value that a fact would need: its form in answers, an example, its words, and the intersection of two needs. */
class NeededTest {

    private static final Wording IN = new Wording(TheSeeds.edition(), Language.EN);

    private static final LocalDate DAY = LocalDate.of(2025, 8, 2);

    static Stream<Arguments> each() {
        return Stream.of(
                Arguments.of(
                        NeededValue.values("released", "partial"),
                        "released; partial",
                        "released",
                        "released or partial"),
                Arguments.of(
                        new InRegions(List.of(Region.EU, Region.EEA)),
                        "EU; EEA",
                        "EU",
                        "EU or EEA country outside the EU"),
                Arguments.of(new InRegions(List.of(Region.EEA)), "EEA", "NO", "EEA country outside the EU"),
                Arguments.of(new InRegions(List.of(Region.UK)), "UK", "GB", "United Kingdom"),
                Arguments.of(new OutsideRegions(List.of(Region.OTHER)), "!other", "", "none in another country"),
                Arguments.of(within("1e3", null), "> 1E+3", "2E+3", "above 1,000"),
                Arguments.of(within("0.1", null), "> 0.1", "1.1", "above 0.1"),
                Arguments.of(within(null, "5"), "<= 5", "5", "at most 5"),
                Arguments.of(within("1", "5"), "> 1, <= 5", "5", "above 1, at most 5"),
                Arguments.of(new Within(null, null), "", "1", ""),
                Arguments.of(beyond("1", "5"), "<= 1; > 5", "1", "at most 1 or above 5"),
                Arguments.of(beyond(null, "5"), "> 5", "10", "above 5"),
                Arguments.of(new Count(2, true), ">= 2", "one,one", "at least 2"),
                Arguments.of(new Count(2, false), "< 2", "one", "fewer than 2"),
                Arguments.of(new Day(DAY, true), "< 2025-08-02", "2025-08-01", "before 2 August 2025"),
                Arguments.of(new Day(DAY, false), ">= 2025-08-02", "2025-08-02", "2 August 2025 or later"));
    }

    @ParameterizedTest
    @MethodSource("each")
    void is_written_exemplified_and_said(NeededValue needed, String written, String example, String said) {
        assertThat(String.join("; ", needed.written())).isEqualTo(written);
        assertThat(needed.example()).isEqualTo(example);
        assertThat(needed.said(IN)).isEqualTo(said);
        assertThat(needed.isImpossible()).isFalse();
    }

    static Stream<Arguments> together() {
        NeededValue base = new Repository("base");
        return Stream.of(
                Arguments.of(NeededValue.values("a", "b"), NeededValue.values("b", "c"), NeededValue.values("b")),
                Arguments.of(NeededValue.values("a"), NeededValue.values("b"), null),
                Arguments.of(NeededValue.values("EU"), new InRegions(List.of(Region.EU)), null),
                Arguments.of(
                        new InRegions(List.of(Region.EU, Region.EEA)),
                        new InRegions(List.of(Region.EEA, Region.CH)),
                        new InRegions(List.of(Region.EEA))),
                Arguments.of(new InRegions(List.of(Region.EU)), new InRegions(List.of(Region.CH)), null),
                Arguments.of(new InRegions(List.of(Region.EU)), NeededValue.values("EU"), null),
                Arguments.of(
                        new OutsideRegions(List.of(Region.OTHER)),
                        new OutsideRegions(List.of(Region.OTHER)),
                        new OutsideRegions(List.of(Region.OTHER))),
                Arguments.of(new OutsideRegions(List.of(Region.OTHER)), new OutsideRegions(List.of(Region.UK)), null),
                // The higher of two lower bounds, and the lower of two upper bounds.
                Arguments.of(within("1", null), within("2", null), within("2", null)),
                Arguments.of(within("2", null), within("1", null), within("2", null)),
                Arguments.of(within("2", null), within("2", null), within("2", null)),
                Arguments.of(within(null, "5"), within(null, "4"), within(null, "4")),
                Arguments.of(within(null, "4"), within(null, "5"), within(null, "4")),
                Arguments.of(within("1", null), within(null, "5"), within("1", "5")),
                Arguments.of(within(null, "5"), within("1", null), within("1", "5")),
                // No value is above 5 and at most 5.
                Arguments.of(within("5", null), within(null, "5"), null),
                Arguments.of(within("6", null), within(null, "5"), null),
                Arguments.of(within("1", null), NeededValue.values("2"), null),
                Arguments.of(beyond("1", "5"), within("2", null), within("5", null)),
                Arguments.of(within("2", null), beyond("1", "5"), within("5", null)),
                Arguments.of(within(null, "3"), beyond("1", "5"), within(null, "1")),
                Arguments.of(beyond("1", "5"), within("1", "5"), null),
                Arguments.of(new Count(2, true), new Count(2, true), new Count(2, true)),
                Arguments.of(new Count(2, true), new Count(2, false), null),
                Arguments.of(new Day(DAY, true), new Day(DAY, true), new Day(DAY, true)),
                Arguments.of(new Day(DAY, true), new Day(DAY, false), null),
                Arguments.of(base, base, base),
                Arguments.of(base, new Repository("quantised"), null));
    }

    @ParameterizedTest
    @MethodSource("together")
    void two_of_them_have_in_common(NeededValue one, NeededValue other, @Nullable NeededValue both) {
        if (both == null) {
            assertThat(one.and(other)).isEmpty();
        } else {
            assertThat(one.and(other)).contains(both);
        }
    }

    @Test
    void nothing_does_where_no_value_is_left() {
        assertThat(new Values(List.of()).isImpossible()).isTrue();
        assertThat(new InRegions(List.of()).isImpossible()).isTrue();
    }

    @Test
    void a_repository_is_exemplified_as_a_fact_has_it() {
        assertThat(new Repository("base").written()).containsExactly("base");
        assertThat(new Repository("base").example()).isEqualTo("owner/name | unknown | base");
        assertThat(new Repository("base").said(IN)).contains("base");
    }

    @Test
    void values_beside_each_other_are_one_of_each() {
        assertThat(new Values(List.of("a", "b")).besides(new Values(List.of("c"))))
                .isEqualTo(NeededValue.values("a,c", "b,c"));
    }

    private static Within within(@Nullable String above, @Nullable String atMost) {
        return new Within(number(above), number(atMost));
    }

    private static Beyond beyond(@Nullable String lower, @Nullable String upper) {
        return new Beyond(number(lower), number(upper));
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }
}
