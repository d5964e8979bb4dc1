package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** All parts are met. */
public record All(List<Condition> parts) implements JoinedConditions {

    public All {
        parts = List.copyOf(parts);
    }

    @Override
    public Verdict verdict(Case of) {
        return parts.stream().map(part -> part.verdict(of)).reduce(Verdict.MET, Verdict::and);
    }

    @Override
    public Stream<UsedFact> deciding(Case of) {
        return JoinedConditions.super
                .deciding(of)
                .filter(used -> parts.stream().noneMatch(part -> part.voids(of, used)));
    }

    @Override
    public boolean provisional(Case of) {
        Verdict verdict = verdict(of);
        return of(of).provisional(verdict, verdict == Verdict.MET);
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        return aim == ChangeGoal.MET ? of(of).every(aim) : of(of).some(aim);
    }

    @Override
    public String said(ConditionWords in) {
        return saidWith("allSeparator", in);
    }
}
