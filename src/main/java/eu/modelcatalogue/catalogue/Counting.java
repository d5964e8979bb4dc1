package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Counts models along one axis or two.
 *
 * @param by names of the axes
 * @param axes in the same order
 * @param scope the models to count
 * @param provisional the models whose verdict by a profile is provisional; null for an axis other than a profile
 */
record Counting(
        List<String> by, List<Axis> axes, RoaringBitmap scope, Function<String, @Nullable RoaringBitmap> provisional) {

    ModelIndex.Counted counted() {
        List<ModelIndex.Row> rows = new ArrayList<>();
        Axis first = axes.get(0);
        if (axes.size() == 1) {
            first.within(scope)
                    .forEach((value, models) -> rows.add(row(List.of(value), RoaringBitmap.and(models, scope))));
            return new ModelIndex.Counted(scope.getCardinality(), rows);
        }
        Axis second = axes.get(1);
        Map<String, RoaringBitmap> across = second.within(scope);
        first.within(scope).forEach((value, models) -> {
            RoaringBitmap one = RoaringBitmap.and(models, scope);
            across.forEach((other, others) -> {
                RoaringBitmap both = RoaringBitmap.and(one, others);
                // A table shows all values of a closed list; with two open axes it would be mostly empty.
                if (!both.isEmpty() || first.closed() || second.closed()) {
                    rows.add(row(List.of(value, other), both));
                }
            });
        });
        return new ModelIndex.Counted(scope.getCardinality(), rows);
    }

    private ModelIndex.Row row(List<String> values, RoaringBitmap models) {
        return new ModelIndex.Row(values, models.getCardinality(), resting(values, models));
    }

    /** The number of models that are provisional by the first profile among the axes; null without a profile, and for undecided models. */
    private @Nullable Integer resting(List<String> values, RoaringBitmap models) {
        for (int axis = 0; axis < by.size(); axis++) {
            RoaringBitmap resting = provisional.apply(by.get(axis));
            if (resting != null) {
                return values.get(axis).equals(Verdict.UNKNOWN.word())
                        ? null
                        : Integer.valueOf(RoaringBitmap.andCardinality(models, resting));
            }
        }
        return null;
    }
}
