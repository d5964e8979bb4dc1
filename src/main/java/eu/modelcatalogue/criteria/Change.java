package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import java.util.Optional;

/**
 * What would have to be otherwise for a rule to be met.
 *
 * @param attribute as the rule sees it: {@code components.weightsFinal.licence.useRestrictions} for a fact of the licence of the weights
 * @param current its value; {@code unknown} where it would have to be established first
 * @param needed what it would have to be
 */
public record Change(String attribute, String current, NeededValue needed) {

    /** Whether the fact is unknown, so that it is missing and need not change. */
    public boolean isMissing() {
        return current.equals(Fact.UNKNOWN);
    }

    /** A change required by a later round: of the values that sufficed before, the ones that still suffice, if there are any. */
    Change later(Change later) {
        return and(later).orElseGet(() -> new Change(attribute, current, later.needed));
    }

    /** This and another change of the same attribute, made together; empty where no value does for both. An attribute with several values can have one of each. */
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
