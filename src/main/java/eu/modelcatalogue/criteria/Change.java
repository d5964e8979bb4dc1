package eu.modelcatalogue.criteria;

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
}
