package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search, checked and in canonical form.
 *
 * @param text words that name, alias or developer must contain, folded; empty for no such condition
 * @param filters by name of dimension
 * @param verdicts by verdict the criteria by which a model must have it: all of the wanted, none of the excluded
 * @param alias a foreign or former id that the model must have; null for no such condition
 * @param parameters range of the number of parameters; models of unknown size are left out where it is set
 * @param released range of the date of release
 * @param sort keys, the first decides; empty for by name
 * @param facets what to count: names of dimensions, criteria, or parameters of verdicts
 * @param limit models on a page, 1 to 100
 * @param offset models to skip, 0 and more
 */
public record Query(
        List<String> text,
        Map<String, Filter> filters,
        Map<Verdict, Filter> verdicts,
        @Nullable String alias,
        @Nullable Range<Long> parameters,
        @Nullable Range<LocalDate> released,
        List<Sort> sort,
        List<String> facets,
        int limit,
        int offset) {

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

    /** A closed range; null leaves an end open. */
    public record Range<T extends Comparable<? super T>>(
            @Nullable T from, @Nullable T to) {

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
