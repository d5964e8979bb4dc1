package eu.modelcatalogue.criteria;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;

/**
 * What would have to be otherwise for a rule to be met.
 *
 * @param attribute as the rule sees it: {@code components.weightsFinal.licence.useRestrictions} for a fact of the licence of the weights
 * @param current its value; {@code unknown} where it would have to be established first
 * @param needed any of these would do
 */
public record Change(String attribute, String current, List<String> needed) {

    public Change {
        needed = List.copyOf(needed);
    }

    /** A value that would do, as a fact has it: bounds and regions stand for one within them. */
    String example() {
        String first = needed.get(0);
        if (first.equals("UK")) {
            return "GB";
        }
        if (first.startsWith(">= ")) {
            return values(Integer.parseInt(first.substring(3)));
        }
        if (first.startsWith("< ")) {
            return values(Integer.parseInt(first.substring(2)) - 1);
        }
        int atMost = first.indexOf("<= ");
        if (atMost >= 0) {
            return first.substring(atMost + 3);
        }
        return first.startsWith("> ")
                ? new BigDecimal(first.substring(2)).multiply(BigDecimal.TEN).toString()
                : first;
    }

    private static String values(int count) {
        return String.join(",", Collections.nCopies(count, "one"));
    }
}
