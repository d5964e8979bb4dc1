package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Word;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A validated search in canonical form. {@link #draft} derives others from it.
 *
 * @param text folded words that name, alias or developer must contain; empty for no such condition
 * @param filters by name of dimension
 * @param verdicts for each verdict, the criteria by which a model must have it: all wanted ones, none of the excluded ones
 * @param firm whether models are left out whose verdict by one of these criteria is provisional
 * @param aliases foreign or former ids of which the model must have one, as compared by {@link HubAddress#key}; empty for no such condition
 * @param ids names of models, as sent, of which the model must have one; empty for no such condition
 * @param ranges in which all possible values of a quantity must lie
 * @param sort keys, the first takes precedence; empty for the order by prominence or relevance
 * @param facets to count: names of dimensions, criteria, or parameters of verdicts
 * @param limit most models of a page, 1 and more
 * @param offset models to skip, 0 and more
 */
public record Query(
        List<String> text,
        Map<String, Filter> filters,
        Map<Verdict, Filter> verdicts,
        boolean firm,
        List<String> aliases,
        List<String> ids,
        Map<Quantity, Range> ranges,
        List<Sort> sort,
        List<String> facets,
        int limit,
        int offset) {

    /** Default number of models on a page. */
    public static final int PAGE = 20;

    /** Every model, page by page. */
    public static final Query EVERYTHING = new Query(
            List.of(), Map.of(), Map.of(), false, List.of(), List.of(), Map.of(), List.of(), List.of(), PAGE, 0);

    /** A draft with the values of this query. */
    public Draft draft() {
        return new Draft(this);
    }

    /**
     * The query behind a figure of a statistic: this query with a value on an axis added.
     *
     * @return empty if no search can express it, for example for an unknown date
     */
    public Optional<Query> with(String axis, String value) {
        if (Dimension.all().containsKey(axis)) {
            return narrowed(Dimension.named(axis), value);
        }
        if (Axis.OF_TIME.contains(axis)) {
            return value.equals(Fact.UNKNOWN)
                    ? Optional.empty()
                    : Optional.of(
                            draft().range(Quantity.RELEASED, Axis.days(value)).query());
        }
        return Word.find(Verdict.class, value)
                .map(verdict -> draft().verdict(
                                verdict,
                                verdicts.getOrDefault(verdict, Filter.ANY).and(axis))
                        .query());
    }

    /** The same search with all results on one page. */
    public Query whole() {
        return draft().limit(Integer.MAX_VALUE).offset(0).query();
    }

    /** The same search without the filters of some dimensions. */
    public Query without(Collection<String> dimensions) {
        Draft draft = draft();
        draft.filters.keySet().removeAll(dimensions);
        return draft.query();
    }

    private Optional<Query> narrowed(Dimension dimension, String value) {
        Filter before = filters.getOrDefault(dimension.name(), Filter.ANY);
        if (dimension.isMultiple()
                && !before.wanted().isEmpty()
                && !before.wanted().equals(Set.of(value))) {
            // A model can have both this value and the requested one, but no search requires both.
            return Optional.empty();
        }
        Set<String> excluded = new TreeSet<>(before.excluded());
        // EEA as a filter includes EU, but the figure does not.
        dimension.selects(value).stream().filter(other -> !other.equals(value)).forEach(excluded::add);
        return Optional.of(draft().filter(dimension.name(), new Filter(Set.of(value), excluded))
                .query());
    }

    /** The parameter for a verdict: {@code meets}, {@code fails} or {@code undetermined}. */
    public static String parameter(Verdict verdict) {
        return switch (verdict) {
            case MET -> "meets";
            case NOT_MET -> "fails";
            case UNKNOWN -> "undetermined";
        };
    }

    /** A query under construction; unset values are those of the query from which it began. */
    public static final class Draft {

        private List<String> text;
        private final Map<String, Filter> filters;
        private final Map<Verdict, Filter> verdicts = new EnumMap<>(Verdict.class);
        private boolean firm;
        private List<String> aliases;
        private List<String> ids;
        private final Map<Quantity, Range> ranges = new EnumMap<>(Quantity.class);
        private List<Sort> sort;
        private List<String> facets;
        private int limit;
        private int offset;

        private Draft(Query begun) {
            text = begun.text;
            filters = new LinkedHashMap<>(begun.filters);
            verdicts.putAll(begun.verdicts);
            firm = begun.firm;
            aliases = begun.aliases;
            ids = begun.ids;
            ranges.putAll(begun.ranges);
            sort = begun.sort;
            facets = begun.facets;
            limit = begun.limit;
            offset = begun.offset;
        }

        public Draft text(List<String> words) {
            text = words;
            return this;
        }

        /** Replaces the filter of this dimension. */
        public Draft filter(String dimension, Filter filter) {
            filters.put(dimension, filter);
            return this;
        }

        /** Replaces the filter of this verdict. */
        public Draft verdict(Verdict verdict, Filter filter) {
            verdicts.put(verdict, filter);
            return this;
        }

        /** Leaves out models whose verdict is provisional. */
        public Draft firm() {
            firm = true;
            return this;
        }

        public Draft aliases(List<String> keys) {
            aliases = keys;
            return this;
        }

        public Draft ids(List<String> names) {
            ids = names;
            return this;
        }

        /** Intersects this range with any earlier one. */
        public Draft range(Quantity quantity, Range range) {
            ranges.merge(quantity, range, Range::and);
            return this;
        }

        /** The range of a quantity so far; null for none. */
        public @Nullable Range range(Quantity quantity) {
            return ranges.get(quantity);
        }

        public Draft sort(List<Sort> keys) {
            sort = keys;
            return this;
        }

        public Draft facets(List<String> counted) {
            facets = counted;
            return this;
        }

        public Draft limit(int most) {
            limit = most;
            return this;
        }

        public Draft offset(int skipped) {
            offset = skipped;
            return this;
        }

        public Query query() {
            return new Query(text, filters, verdicts, firm, aliases, ids, ranges, sort, facets, limit, offset);
        }
    }

    /**
     * Wanted and excluded values: any of the wanted values, minus the excluded ones.
     *
     * @param wanted values, any of which is enough; empty for all
     */
    public record Filter(Set<String> wanted, Set<String> excluded) {

        static final Filter ANY = new Filter(Set.of(), Set.of());

        public static Filter of(String value) {
            return new Filter(Set.of(value), Set.of());
        }

        public static Filter without(String value) {
            return new Filter(Set.of(), Set.of(value));
        }

        private Filter and(String value) {
            Set<String> more = new TreeSet<>(wanted);
            more.add(value);
            return new Filter(more, excluded);
        }
    }

    /** An inclusive range; null leaves an end open. */
    public record Range(@Nullable Long from, @Nullable Long to) {

        public static Range days(@Nullable LocalDate from, @Nullable LocalDate to) {
            return new Range(from == null ? null : from.toEpochDay(), to == null ? null : to.toEpochDay());
        }

        /** The intersection. */
        Range and(Range other) {
            Long first = from == null || (other.from != null && other.from > from) ? other.from : from;
            Long last = to == null || (other.to != null && other.to < to) ? other.to : to;
            return new Range(first, last);
        }
    }

    /** A sort key. Unknown values are last in both directions. */
    public record Sort(SortKey key, boolean descending) {}
}
