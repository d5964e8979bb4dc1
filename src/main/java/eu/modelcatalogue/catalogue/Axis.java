package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * An axis along which a statistic counts: a dimension of the search, the time of release, or the verdicts by a criterion.
 *
 * @param name {@code country}, {@code releasedYear}, {@code letter-2025}
 * @param closed whether all possible values are counted, including those that no model has
 * @param values the models that have each value, in the order in which answers list them
 */
record Axis(String name, boolean closed, Map<String, RoaringBitmap> values) {

    static final String YEAR = "releasedYear";
    static final String QUARTER = "releasedQuarter";

    /** Axes that are neither a dimension of the search nor a criterion. */
    static final List<String> OF_TIME = List.of(YEAR, QUARTER);

    /** An axis of time, the oldest first; models without a date of that precision are last, as {@code unknown}. */
    static Axis ofTime(String name, List<AiModel> models) {
        Map<String, RoaringBitmap> values = new TreeMap<>();
        RoaringBitmap unknown = new RoaringBitmap();
        for (int position = 0; position < models.size(); position++) {
            String period = period(name, models.get(position).released());
            if (period.equals(Fact.UNKNOWN)) {
                unknown.add(position);
            } else {
                values.computeIfAbsent(period, absent -> new RoaringBitmap()).add(position);
            }
        }
        Map<String, RoaringBitmap> ordered = new LinkedHashMap<>(values);
        ordered.put(Fact.UNKNOWN, unknown);
        return new Axis(name, false, ordered);
    }

    /** {@code 2025} or {@code 2025-Q3}. */
    private static String period(String name, @Nullable String released) {
        if (released == null || (name.equals(QUARTER) && released.length() < 7)) {
            return Fact.UNKNOWN;
        }
        String year = released.substring(0, 4);
        return name.equals(YEAR) ? year : year + "-Q" + (Integer.parseInt(released.substring(5, 7)) + 2) / 3;
    }

    /** The days of {@code 2025} or {@code 2025-Q3}. */
    static Query.Range days(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.length() == 4) {
            return Query.Range.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        int month = Integer.parseInt(period.substring(6)) * 3;
        return Query.Range.days(
                LocalDate.of(year, month - 2, 1), YearMonth.of(year, month).atEndOfMonth());
    }

    static Axis ofCriterion(String criterion, VerdictIndex verdicts) {
        Map<String, RoaringBitmap> values = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            values.put(verdict.word(), verdicts.models(criterion, verdict));
        }
        return new Axis(criterion, true, values);
    }

    /** The values to list for these models: all of a closed list, otherwise those that occur. */
    Map<String, RoaringBitmap> within(RoaringBitmap scope) {
        if (closed) {
            return values;
        }
        Map<String, RoaringBitmap> occurring = new LinkedHashMap<>();
        values.forEach((value, models) -> {
            if (RoaringBitmap.intersects(models, scope)) {
                occurring.put(value, models);
            }
        });
        return occurring;
    }
}
