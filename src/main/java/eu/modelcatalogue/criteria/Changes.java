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
 * Alternative ways to reach a goal, each a set of changes that have to be made together. An empty list means that there is no way; an empty set
 * means that the goal is already reached.
 *
 * @param ways the smallest first, then in the order in which the rule names them; at most {@value #MOST}
 */
public record Changes(List<Map<String, Change>> ways) {

    /**
     * No rule of the released profiles has as many ways; beyond it the larger ones are dropped, so that an inline profile cannot grow without
     * bound.
     */
    static final int MOST = 12;

    public static final Changes NOTHING_TO_DO = new Changes(List.of(Map.of()));
    public static final Changes NO_WAY = new Changes(List.of());

    public Changes {
        ways = List.copyOf(ways);
    }

    /** A change of a fact of the model or of its developer. */
    public static Changes of(UsedFact used, NeededValue needed) {
        return one(new Change(used.attribute(), used.fact().value(), needed));
    }

    /** A single change; no way if no value suffices. */
    public static Changes one(Change change) {
        return change.needed().isImpossible() ? NO_WAY : new Changes(List.of(Map.of(change.attribute(), change)));
    }

    /** Reaches any of these goals. */
    public static Changes any(Collection<Changes> all) {
        return new Changes(fewest(all.stream().flatMap(one -> one.ways().stream())));
    }

    /** Reaches all of these goals, combining one way of each. */
    public static Changes all(Collection<Changes> all) {
        List<Map<String, Change>> together = NOTHING_TO_DO.ways();
        for (Changes part : all) {
            together = fewest(together.stream()
                    .flatMap(way -> part.ways().stream().flatMap(more -> join(way, more).stream())));
        }
        return new Changes(together);
    }

    /** Reaches a number of these goals, in every combination. The parts are processed one by one, keeping the ways for each count. */
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

    /** Both together; empty if they need different values of the same attribute. */
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
