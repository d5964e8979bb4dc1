package eu.modelcatalogue.criteria;

import java.util.Arrays;
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
public record Changes(List<Map<String, Change>> ways) {

    /** More ways than any rule of the released profiles has; beyond it the larger ones are dropped, so that an inline profile cannot grow without bound. */
    static final int MOST = 12;

    public static final Changes NOTHING_TO_DO = new Changes(List.of(Map.of()));
    public static final Changes NO_WAY = new Changes(List.of());

    public Changes {
        ways = List.copyOf(ways);
    }

    /** That a fact of the model or of its developer is otherwise. */
    public static Changes of(UsedFact used, NeededValue needed) {
        return one(new Change(used.attribute(), used.fact().value(), needed));
    }

    /** That one thing is otherwise; no way where nothing would do. */
    public static Changes one(Change change) {
        return change.needed().isImpossible() ? NO_WAY : new Changes(List.of(Map.of(change.attribute(), change)));
    }

    /** Any of these ways is enough. */
    public static Changes any(Collection<Changes> all) {
        return new Changes(fewest(all.stream().flatMap(one -> one.ways().stream())));
    }

    /** One way of each, made together. */
    public static Changes all(Collection<Changes> all) {
        List<Map<String, Change>> together = NOTHING_TO_DO.ways();
        for (Changes part : all) {
            together = fewest(together.stream()
                    .flatMap(way -> part.ways().stream().flatMap(more -> join(way, more).stream())));
        }
        return new Changes(together);
    }

    /** So many of these, in every choice: from the last part to the first, the ways to make so many of those behind it. */
    public static Changes several(List<Changes> of, int many) {
        Changes[] ways = new Changes[many + 1];
        Arrays.fill(ways, NO_WAY);
        ways[0] = NOTHING_TO_DO;
        for (Changes part : of) {
            for (int count = many; count > 0; count--) {
                ways[count] = any(List.of(ways[count], all(List.of(ways[count - 1], part))));
            }
        }
        return ways[many];
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
            Optional<Change> both = before == null ? Optional.of(change) : before.and(change);
            if (both.isEmpty()) {
                return Optional.empty();
            }
            joined.put(change.attribute(), both.get());
        }
        return Optional.of(joined);
    }
}
