package eu.modelcatalogue.criteria.condition.joined;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Changes;
import java.util.stream.Stream;

/** Not this. */
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
    public Changes changes(Case of, Aim aim) {
        return part.toReach(of, aim.ofNegated());
    }

    @Override
    public String said(Speech in) {
        return in.phrase("not", part.saidAsPart(in));
    }

    @Override
    public void names(Names names) {
        names.part("", part);
    }
}
