package eu.modelcatalogue.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The smallest change after which a condition is met: the smallest change for each part, and then what that change itself makes necessary
 * (released code needs a licence).
 */
public final class SmallestChange {

    /** A change can make another necessary, and that a third; no released rule goes further. */
    private static final int MOST_ROUNDS = 4;

    private SmallestChange() {}

    /**
     * Searches within bounds: a reported change is sufficient, and it is the smallest that the search finds.
     *
     * @return empty if the condition is met, or if no change suffices
     */
    public static List<Change> toMeet(Condition condition, Case of) {
        if (condition.verdict(of) == Verdict.MET) {
            return List.of();
        }
        List<Map<String, Change>> ways = List.of(Map.of());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Map<String, Change>> further = new ArrayList<>();
            for (Map<String, Change> way : ways) {
                for (Map<String, Change> more :
                        condition.toReach(supposing(of, way), ChangeGoal.MET).ways()) {
                    Map<String, Change> together = new TreeMap<>(way);
                    more.forEach((attribute, change) -> together.merge(attribute, change, Change::later));
                    if (condition.verdict(supposing(of, together)) == Verdict.MET) {
                        return List.copyOf(together.values());
                    }
                    further.add(together);
                }
            }
            ways = further.stream().distinct().limit(Changes.MOST).toList();
        }
        return List.of();
    }

    private static Case supposing(Case of, Map<String, Change> way) {
        Map<String, String> values = new HashMap<>();
        way.forEach((attribute, change) -> values.put(attribute, change.needed().example()));
        return of.supposing(values);
    }
}
