package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Needed;
import eu.modelcatalogue.openness.claim.Attribute;

/** An attribute with several values has at least so many. */
public record CountIs(String attribute, int atLeast) implements OfAttribute {

    @Override
    public Verdict verdict(Case of) {
        return of.isStated(attribute) ? Verdict.of(of.values(attribute).size() >= atLeast) : Verdict.UNKNOWN;
    }

    @Override
    public Needed needed(Aim aim) {
        return new Needed.Count(atLeast, aim == Aim.MET);
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.LIST);
    }
}
