package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two conditions, each of which decides one verdict, with everything between them unknown: not met if {@code notMetIf} is met, else met if {@code
 * metIf} is met.
 */
public record Decided(Condition notMetIf, Condition metIf) implements Condition {

    @Override
    public Verdict verdict(Case of) {
        if (notMetIf.verdict(of) == Verdict.MET) {
            return Verdict.NOT_MET;
        }
        return metIf.verdict(of) == Verdict.MET ? Verdict.MET : Verdict.UNKNOWN;
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return Stream.concat(notMetIf.facts(of), metIf.facts(of));
    }

    @Override
    public Stream<UsedFact> deciding(Case of) {
        return switch (verdict(of)) {
            case MET -> metIf.deciding(of);
            case NOT_MET -> notMetIf.deciding(of);
            case UNKNOWN -> facts(of);
        };
    }

    @Override
    public boolean provisional(Case of) {
        return (verdict(of) == Verdict.NOT_MET ? notMetIf : metIf).provisional(of);
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        return aim == ChangeGoal.MET
                ? Changes.all(
                        List.of(notMetIf.toReach(of, ChangeGoal.NO_LONGER_MET), metIf.toReach(of, ChangeGoal.MET)))
                : notMetIf.toReach(of, ChangeGoal.MET);
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase("decided", notMetIf.said(in), metIf.said(in));
    }

    @Override
    public boolean isBracketed() {
        return true;
    }

    @Override
    public void names(Names names) {
        names.part("notMetIf", notMetIf);
        names.part("metIf", metIf);
    }
}
