package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import java.util.stream.Stream;

/** The part is not met. */
public record Not(Condition part) implements Condition {

    @Override
    public Verdict verdict(Case of) {
        return part.verdict(of).not();
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return part.facts(of);
    }

    @Override
    public Stream<UsedFact> deciding(Case of) {
        return part.deciding(of);
    }

    @Override
    public boolean provisional(Case of) {
        return part.provisional(of);
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        return part.toReach(of, aim.ofNegated());
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase("not", part.saidAsPart(in));
    }

    @Override
    public void names(Names names) {
        names.part("", part);
    }
}
