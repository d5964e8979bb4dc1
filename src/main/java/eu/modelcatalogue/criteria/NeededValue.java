package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The value that a fact needs for a rule to be met. */
public sealed interface NeededValue {

    /** Lies between yes and no: wherever it occurs, a person must look. */
    String PARTIAL = "partial";

    /** The values as in answers; any of them suffices. */
    List<String> written();

    /** A sufficient value in the notation of facts. */
    String example();

    /** Combines two requirements on the same fact; empty if no value satisfies both. */
    default Optional<NeededValue> and(NeededValue other) {
        return equals(other) ? Optional.of(this) : Optional.empty();
    }

    String said(ConditionWords in);

    /** Whether no value suffices. */
    default boolean isImpossible() {
        return written().isEmpty();
    }

    static NeededValue values(String... values) {
        return new Values(List.of(values));
    }

    /**
     * Any of several words of an attribute.
     *
     * @param attribute null if there is none, and then no word suffices
     */
    static NeededValue oneOf(@Nullable Attribute attribute, ChangeGoal aim, List<String> met, List<String> unknown) {
        if (aim == ChangeGoal.MET) {
            return new Values(met);
        }
        List<String> all = attribute == null ? List.of() : attribute.allowed();
        return new Values(all.stream()
                .filter(word -> !met.contains(word) && !word.equals(PARTIAL))
                .filter(word -> aim == ChangeGoal.NO_LONGER_MET || !unknown.contains(word))
                .toList());
    }

    private static <T> Optional<NeededValue> common(List<T> mine, List<T> its, Function<List<T>, NeededValue> any) {
        List<T> both = mine.stream().filter(its::contains).toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(any.apply(both));
    }

    /** Any of these values. */
    record Values(List<String> values) implements NeededValue {
        public Values {
            values = List.copyOf(values);
        }

        @Override
        public List<String> written() {
            return values;
        }

        @Override
        public String example() {
            return values.get(0);
        }

        @Override
        public Optional<NeededValue> and(NeededValue other) {
            return other instanceof Values its ? common(values, its.values, Values::new) : Optional.empty();
        }

        /** One of each, for an attribute with several values. */
        Values besides(Values other) {
            return new Values(values.stream()
                    .flatMap(mine -> other.values.stream().map(its -> mine + "," + its))
                    .toList());
        }

        @Override
        public String said(ConditionWords in) {
            return in.values(values);
        }
    }

    /** A country in any of these regions. */
    record InRegions(List<Region> regions) implements NeededValue {
        public InRegions {
            regions = List.copyOf(regions);
        }

        @Override
        public List<String> written() {
            return regions.stream().map(Word::word).toList();
        }

        @Override
        public String example() {
            Region first = regions.get(0);
            return switch (first) {
                case UK -> "GB";
                case EEA -> "NO";
                default -> first.word();
            };
        }

        @Override
        public Optional<NeededValue> and(NeededValue other) {
            return other instanceof InRegions its ? common(regions, its.regions, InRegions::new) : Optional.empty();
        }

        @Override
        public String said(ConditionWords in) {
            return in.oneOf(
                    regions.stream().map(region -> in.region(region.word())).toList());
        }
    }

    /** Countries, none of which lies in these regions. */
    record OutsideRegions(List<Region> regions) implements NeededValue {
        public OutsideRegions {
            regions = List.copyOf(regions);
        }

        @Override
        public List<String> written() {
            return regions.stream().map(region -> "!" + region.word()).toList();
        }

        @Override
        public String example() {
            return "";
        }

        @Override
        public String said(ConditionWords in) {
            return in.phrase("noneOf", new InRegions(regions).said(in));
        }
    }

    /**
     * A number within bounds.
     *
     * @param above exclusive; null for no bound
     * @param atMost inclusive; null for no such bound
     */
    record Within(@Nullable BigDecimal above, @Nullable BigDecimal atMost) implements NeededValue {

        /** Bounds in mathematical signs, which every language understands. */
        @Override
        public List<String> written() {
            return List.of(Stream.of(above == null ? null : "> " + above, atMost == null ? null : "<= " + atMost)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", ")));
        }

        @Override
        public String example() {
            if (atMost != null) {
                return atMost.toString();
            }
            BigDecimal bound = above == null ? BigDecimal.ZERO : above;
            return bound.add(bound.max(BigDecimal.ONE)).toString();
        }

        @Override
        public Optional<NeededValue> and(NeededValue other) {
            if (!(other instanceof Within its)) {
                return other instanceof Beyond ? other.and(this) : Optional.empty();
            }
            BigDecimal least =
                    above == null || (its.above != null && its.above.compareTo(above) > 0) ? its.above : above;
            BigDecimal most =
                    atMost == null || (its.atMost != null && its.atMost.compareTo(atMost) < 0) ? its.atMost : atMost;
            boolean empty = least != null && most != null && least.compareTo(most) >= 0;
            return empty ? Optional.empty() : Optional.of(new Within(least, most));
        }

        @Override
        public String said(ConditionWords in) {
            return Stream.of(
                            above == null ? null : in.phrase("above", in.number(above)),
                            atMost == null ? null : in.phrase("atMost", in.number(atMost)))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A number outside bounds: at most the lower, or above the upper.
     *
     * @param lower inclusive; null for no bound
     * @param upper exclusive; null for no bound
     */
    record Beyond(@Nullable BigDecimal lower, @Nullable BigDecimal upper) implements NeededValue {

        private List<Within> either() {
            return Stream.of(
                            lower == null ? null : new Within(null, lower),
                            upper == null ? null : new Within(upper, null))
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Override
        public List<String> written() {
            return either().stream().flatMap(one -> one.written().stream()).toList();
        }

        @Override
        public String example() {
            return either().get(0).example();
        }

        @Override
        public Optional<NeededValue> and(NeededValue other) {
            return either().stream()
                    .map(one -> one.and(other))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        @Override
        public String said(ConditionWords in) {
            return in.oneOf(either().stream().map(one -> one.said(in)).toList());
        }
    }

    /**
     * A number of values.
     *
     * @param atLeast whether the number is a minimum; otherwise there must be fewer
     */
    record Count(int count, boolean atLeast) implements NeededValue {
        @Override
        public List<String> written() {
            return List.of((atLeast ? ">= " : "< ") + count);
        }

        @Override
        public String example() {
            return String.join(",", Collections.nCopies(atLeast ? count : count - 1, "one"));
        }

        @Override
        public String said(ConditionWords in) {
            return in.phrase(atLeast ? "countAtLeast" : "countBelow", in.number(BigDecimal.valueOf(count)));
        }
    }

    /**
     * A day before a date, or from it on.
     *
     * @param before whether it must be before; otherwise from that day on
     */
    record Day(LocalDate day, boolean before) implements NeededValue {
        @Override
        public List<String> written() {
            return List.of((before ? "< " : ">= ") + day);
        }

        @Override
        public String example() {
            return (before ? day.minusDays(1) : day).toString();
        }

        @Override
        public String said(ConditionWords in) {
            return in.phrase(before ? "before" : "from", in.day(day));
        }
    }

    /**
     * Weights with a role, in a repository of the developer.
     *
     * @param role one of {@link Identifier#ROLES}
     */
    record Repository(String role) implements NeededValue {
        @Override
        public List<String> written() {
            return List.of(role);
        }

        @Override
        public String example() {
            return Identifier.write(List.of(new Identifier("owner/name", null, role, Map.of())));
        }

        @Override
        public String said(ConditionWords in) {
            return in.phrase("repositoryOf", in.word("role." + role));
        }
    }
}
