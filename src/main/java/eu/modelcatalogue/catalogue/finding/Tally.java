package eu.modelcatalogue.catalogue.finding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * How many models of a set have each value: one pass over the set, whatever the number of values. Where hundreds of values occur, as of families, a
 * row of intersections takes ten times as long.
 */
public final class Tally {

    private final List<String> values;
    private final boolean whole;

    /** Where the values of a model begin in {@link #having}; one more than there are models. */
    private final int[] begin;

    /** Positions in {@link #values}, model by model. */
    private final int[] having;

    /**
     * @param models how many there are
     * @param values in the order in which they are answered
     * @param whole whether values that no model of a set has are answered too
     * @param with the models that count for a value
     */
    public Tally(int models, List<String> values, boolean whole, Function<String, RoaringBitmap> with) {
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

    /** By value how many of these models have it. */
    public Map<String, Integer> of(RoaringBitmap models) {
        int[] counts = new int[values.size()];
        models.forEach((IntConsumer) position -> {
            for (int at = begin[position]; at < begin[position + 1]; at++) {
                counts[having[at]]++;
            }
        });
        // With room for all: hundreds of families would make it grow seven times.
        long answered = whole
                ? counts.length
                : Arrays.stream(counts).filter(count -> count > 0).count();
        Map<String, Integer> counted = new LinkedHashMap<>((int) answered * 4 / 3 + 1);
        for (int value = 0; value < counts.length; value++) {
            if (whole || counts[value] > 0) {
                counted.put(values.get(value), counts[value]);
            }
        }
        return counted;
    }
}
