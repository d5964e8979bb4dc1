package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Changes;
import eu.modelcatalogue.criteria.change.Needed;
import eu.modelcatalogue.openness.claim.Attribute;
import java.util.stream.Stream;

/** An attribute with several values has at least so many. */
public record CountIs(String attribute, int atLeast) implements Condition.OfFacts {

    @Override
    public Verdict verdict(Case of) {
        return of.isStated(attribute) ? Verdict.of(of.values(attribute).size() >= atLeast) : Verdict.UNKNOWN;
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return Stream.of(of.used(attribute));
    }

    @Override
    public Changes changes(Case of, Aim aim) {
        return Changes.of(of, attribute, new Needed.Count(atLeast, aim == Aim.MET));
    }

    @Override
    public String said(Speech in) {
        return in.phrase("is", in.attribute(attribute), new Needed.Count(atLeast, true).said(in));
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.LIST);
    }
}
