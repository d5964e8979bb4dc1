package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import java.util.Optional;

/**
 * A change of a fact that helps to meet a rule.
 *
 * @param attribute under its name in the rule: {@code components.weightsFinal.licence.useRestrictions} for a term of the licence of the weights
 * @param current its value; {@code unknown} if it has to be found out first
 * @param needed the value it needs
 */
public record Change(String attribute, String current, NeededValue needed) {

    /** Whether the fact is unknown, so that it is missing and need not change. */
    public boolean isMissing() {
        return current.equals(Fact.UNKNOWN);
    }

    /**
     * Combines this with a change required in a later round: of the values that sufficed before, keeps those that still suffice, if there are
     * any.
     */
    Change later(Change later) {
        return and(later).orElseGet(() -> new Change(attribute, current, later.needed));
    }

    /** Combines two changes of the same attribute; empty if no value satisfies both. An attribute with several values can have one of each. */
    Optional<Change> and(Change other) {
        Optional<NeededValue> both = needed.and(other.needed);
        if (both.isEmpty()
                && hasSeveral()
                && needed instanceof NeededValue.Values mine
                && other.needed instanceof NeededValue.Values its) {
            both = Optional.of(mine.besides(its));
        }
        return both.map(one -> new Change(attribute, current, one));
    }

    private boolean hasSeveral() {
        Attribute known = Case.attribute(attribute);
        return known != null && known.type() == Attribute.Type.LIST;
    }
}
