package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Memory;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.HubAddress;
import eu.modelcatalogue.openness.term.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A search, checked and in canonical form.
 *
 * @param text words that name, alias or developer must contain, folded; empty for no such condition
 * @param filters by name of dimension
 * @param verdicts by verdict the criteria by which a model must have it: all of the wanted, none of the excluded
 * @param aliases foreign or former ids of which the model must have one, as {@link HubAddress#key} compares them; empty for no such condition
 * @param parameters range of the number of parameters; models of unknown size are left out where it is set
 * @param released range of the date of release
 * @param further ranges that are asked for more rarely
 * @param sort keys, the first decides; empty for by name
 * @param facets what to count: names of dimensions, criteria, or parameters of verdicts
 * @param limit most models of a page, 1 and more
 * @param offset models to skip, 0 and more
 */
public record Query(
        List<String> text,
        Map<String, Filter> filters,
        Map<Verdict, Filter> verdicts,
        List<String> aliases,
        @Nullable Range<Long> parameters,
        @Nullable Range<LocalDate> released,
        Further further,
        List<Sort> sort,
        List<String> facets,
        int limit,
        int offset) {

    /** A search without further ranges. */
    public Query(
            List<String> text,
            Map<String, Filter> filters,
            Map<Verdict, Filter> verdicts,
            List<String> aliases,
            @Nullable Range<Long> parameters,
            @Nullable Range<LocalDate> released,
            List<Sort> sort,
            List<String> facets,
            int limit,
            int offset) {
        this(text, filters, verdicts, aliases, parameters, released, Further.NOTHING, sort, facets, limit, offset);
    }

    /**
     * The query behind a figure: with this value on this axis besides all that it asked for.
     *
     * @return empty where no search asks for it, as for an unknown date
     */
    public Optional<Query> with(String axis, String value) {
        if (Dimension.all().containsKey(axis)) {
            return narrowed(Dimension.named(axis), value);
        }
        if (Axis.OF_TIME.contains(axis)) {
            return value.equals(Fact.UNKNOWN) ? Optional.empty() : Optional.of(released(Axis.days(value)));
        }
        Optional<Verdict> verdict = Word.find(Verdict.class, value);
        if (verdict.isPresent()) {
            Map<Verdict, Filter> narrowed = new EnumMap<>(Verdict.class);
            narrowed.putAll(verdicts);
            narrowed.merge(verdict.get(), new Filter(Set.of(axis), Set.of()), Query::both);
            return Optional.of(new Query(
                    text, filters, narrowed, aliases, parameters, released, further, sort, facets, limit, offset));
        }
        return Optional.empty();
    }

    /** The same search with all that it finds on one page. */
    public Query whole() {
        return new Query(
                text, filters, verdicts, aliases, parameters, released, further, sort, facets, Integer.MAX_VALUE, 0);
    }

    private Optional<Query> narrowed(Dimension dimension, String value) {
        Filter before = filters.get(dimension.name());
        Set<String> wanted = before == null ? Set.of() : before.wanted();
        if (dimension.isMultiple() && !wanted.isEmpty() && !wanted.equals(Set.of(value))) {
            // A model can have this value besides the one that is asked for: no search says both.
            return Optional.empty();
        }
        Set<String> excluded = new TreeSet<>(before == null ? Set.of() : before.excluded());
        // EEA as a filter includes EU; the figure does not.
        dimension.selects(value).stream().filter(other -> !other.equals(value)).forEach(excluded::add);
        Map<String, Filter> narrowed = new LinkedHashMap<>(filters);
        narrowed.put(dimension.name(), new Filter(Set.of(value), excluded));
        return Optional.of(new Query(
                text, narrowed, verdicts, aliases, parameters, released, further, sort, facets, limit, offset));
    }

    private Query released(Range<LocalDate> period) {
        Range<LocalDate> both = released == null ? period : released.and(period);
        return new Query(text, filters, verdicts, aliases, parameters, both, further, sort, facets, limit, offset);
    }

    private static Filter both(Filter one, Filter other) {
        Set<String> wanted = new TreeSet<>(one.wanted());
        wanted.addAll(other.wanted());
        return new Filter(wanted, one.excluded());
    }

    /** The parameter that asks for a verdict: {@code meets}, {@code fails} or {@code undetermined}. */
    public static String parameter(Verdict verdict) {
        return switch (verdict) {
            case MET -> "meets";
            case NOT_MET -> "fails";
            case UNKNOWN -> "undetermined";
        };
    }

    /**
     * The values that are wanted and those that are not: any of the wanted (all, where none is named), minus the excluded.
     *
     * @param wanted values, any of which is enough; empty for all
     * @param excluded values that are taken away
     */
    public record Filter(Set<String> wanted, Set<String> excluded) {}

    /**
     * Ranges beside those of size and release; what is not known lies in none.
     *
     * @param contextLength tokens, input and output together; null for no such condition
     * @param retiringBefore the announced end lies before this day, as a whole; null for no such condition
     * @param fits memory that it has to fit in; null for no such condition
     */
    public record Further(
            @Nullable Range<Long> contextLength,
            @Nullable LocalDate retiringBefore,
            @Nullable Fit fits) {

        public static final Further NOTHING = new Further(null, null, null);

        boolean contains(AiModel model) {
            return hasContext(model) && retires(model) && fits(model);
        }

        private boolean hasContext(AiModel model) {
            Long length = contextLength == null ? null : model.count(Attribute.CONTEXT_LENGTH);
            return contextLength == null || (length != null && contextLength.contains(length));
        }

        private boolean retires(AiModel model) {
            String end = model.facts().value(Attribute.RETIREMENT);
            return retiringBefore == null
                    || (!end.equals(Fact.UNKNOWN) && Period.parse(end).last().isBefore(retiringBefore));
        }

        private boolean fits(AiModel model) {
            Long parameters = fits == null ? null : model.count(Attribute.PARAMETERS);
            return fits == null
                    || (parameters != null
                            && Memory.gigabytes(parameters, fits.bits()).compareTo(fits.gigabytes()) <= 0);
        }
    }

    /**
     * Memory that a model has to fit in.
     *
     * @param gigabytes of 10^9 bytes
     * @param bits for each parameter
     */
    public record Fit(BigDecimal gigabytes, int bits) {}

    /** A closed range; null leaves an end open. */
    public record Range<T extends Comparable<? super T>>(
            @Nullable T from, @Nullable T to) {

        /** What lies in both. */
        Range<T> and(Range<T> other) {
            T first = from == null || (other.from != null && other.from.compareTo(from) > 0) ? other.from : from;
            T last = to == null || (other.to != null && other.to.compareTo(to) < 0) ? other.to : to;
            return new Range<>(first, last);
        }

        boolean contains(T value) {
            return (from == null || from.compareTo(value) <= 0) && (to == null || to.compareTo(value) >= 0);
        }
    }

    /**
     * A key to sort by. What is unknown stands last, whatever the direction.
     *
     * @param key what to sort by
     * @param descending greatest first
     */
    public record Sort(SortKey key, boolean descending) {}
}
