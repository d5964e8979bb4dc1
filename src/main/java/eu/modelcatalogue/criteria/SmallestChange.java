package eu.modelcatalogue.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The smallest change after which a condition is met: the smallest that each part asks for, and then, where that change itself makes the condition
 * ask for more (code that is released needs a licence), what that adds.
 */
public final class SmallestChange {

    /** A change can ask for another, which can ask for a third: no released rule goes further. */
    private static final int MOST_ROUNDS = 4;

    private SmallestChange() {}

    /**
     * Searches within bounds: a reported change is sufficient, and it is the smallest that the search finds.
     *
     * @return empty where the condition is met, or where no change would do
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
