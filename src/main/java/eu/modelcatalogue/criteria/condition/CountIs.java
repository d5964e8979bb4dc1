package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;

/** An attribute with several values has at least a number of them. */
public record CountIs(String attribute, int atLeast) implements AttributeCondition {

    @Override
    public Verdict verdict(Case of) {
        return of.isStated(attribute) ? Verdict.of(of.values(attribute).size() >= atLeast) : Verdict.UNKNOWN;
    }

    @Override
    public NeededValue needed(ChangeGoal aim) {
        return new NeededValue.Count(atLeast, aim == ChangeGoal.MET);
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.LIST);
    }
}
