package eu.modelcatalogue.criteria;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways to make something so: each a set of changes that have to be made together. None at all says that there is no way; one that is empty,
 * that it is so already.
 *
 * @param ways by size, the smallest first, and then in the order in which the rule names them; at most {@value #MOST}
 */
record Changes(List<Map<String, Change>> ways) {

    /** More ways than any rule of the released profiles has; beyond it the larger ones are dropped, so that an inline profile cannot grow without bound. */
    static final int MOST = 12;

    static final Changes NOTHING_TO_DO = new Changes(List.of(Map.of()));
    static final Changes NO_WAY = new Changes(List.of());

    Changes {
        ways = List.copyOf(ways);
    }

    static Changes one(Change change) {
        return change.needed().isEmpty() ? NO_WAY : new Changes(List.of(Map.of(change.attribute(), change)));
    }

    /** Any of these ways is enough. */
    static Changes any(Collection<Changes> all) {
        return new Changes(fewest(all.stream().flatMap(one -> one.ways().stream())));
    }

    /** One way of each, made together. */
    static Changes all(Collection<Changes> all) {
        List<Map<String, Change>> together = NOTHING_TO_DO.ways();
        for (Changes part : all) {
            together = fewest(together.stream()
                    .flatMap(way -> part.ways().stream().flatMap(more -> join(way, more).stream())));
        }
        return new Changes(together);
    }

    private static List<Map<String, Change>> fewest(Stream<Map<String, Change>> ways) {
        return ways.distinct()
                .sorted(Comparator.comparingInt(Map::size))
                .limit(MOST)
                .toList();
    }

    /** Both; empty where they want different values of the same attribute. */
    private static Optional<Map<String, Change>> join(Map<String, Change> one, Map<String, Change> other) {
        Map<String, Change> joined = new LinkedHashMap<>(one);
        for (Change change : other.values()) {
            Change before = joined.get(change.attribute());
            if (before != null) {
                Optional<Change> both = before.and(change);
                if (both.isEmpty()) {
                    return Optional.empty();
                }
                joined.put(change.attribute(), both.get());
            } else {
                joined.put(change.attribute(), change);
            }
        }
        return Optional.of(joined);
    }
}
