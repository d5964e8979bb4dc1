package eu.modelcatalogue.catalogue.search;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * Counts how many models of a set have each value, in one pass over the set for any number of values. If hundreds of values occur, as for
 * families, intersecting a set for each of them would take ten times as long.
 */
public final class ValueCounts {

    private final List<String> values;
    private final boolean whole;

    /** The index in {@link #having} at which the values of each model begin; one more than there are models. */
    private final int[] begin;

    /** Indexes into {@link #values}, model by model. */
    private final int[] having;

    /**
     * @param values in the order of answers
     *
     * @param whole whether values that no model of a set has are included
     * @param with the models for a value
     */
    public ValueCounts(int models, List<String> values, boolean whole, Function<String, RoaringBitmap> with) {
        this.values = values;
        this.whole = whole;
        this.begin = new int[models + 1];
        List<RoaringBitmap> sets = values.stream().map(with).toList();
        sets.forEach(set -> set.forEach((IntConsumer) position -> begin[position + 1]++));
        for (int position = 0; position < models; position++) {
            begin[position + 1] += begin[position];
        }
        this.having = new int[begin[models]];
        int[] next = begin.clone();
        for (int value = 0; value < sets.size(); value++) {
            int filled = value;
            sets.get(value).forEach((IntConsumer) position -> having[next[position]++] = filled);
        }
    }

    /** The number of these models for each value. */
    public Map<String, Integer> of(RoaringBitmap models) {
        int[] counts = new int[values.size()];
        for (int position : models.toArray()) {
            for (int at = begin[position]; at < begin[position + 1]; at++) {
                counts[having[at]]++;
            }
        }
        return new Counts(values, counts, whole);
    }

    /** The counts without a copy, because callers iterate over them once. */
    private static final class Counts extends AbstractMap<String, Integer> {

        private final List<String> values;
        private final int[] counts;
        private final boolean whole;

        Counts(List<String> values, int[] counts, boolean whole) {
            this.values = values;
            this.counts = counts;
            this.whole = whole;
        }

        @Override
        public void forEach(BiConsumer<? super String, ? super Integer> each) {
            for (int value = 0; value < counts.length; value++) {
                if (whole || counts[value] > 0) {
                    each.accept(values.get(value), counts[value]);
                }
            }
        }

        @Override
        public Set<Entry<String, Integer>> entrySet() {
            Map<String, Integer> counted = new LinkedHashMap<>();
            forEach(counted::put);
            return Collections.unmodifiableMap(counted).entrySet();
        }
    }
}
