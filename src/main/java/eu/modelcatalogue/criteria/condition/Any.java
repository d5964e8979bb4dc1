package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Verdict;
import java.util.List;

/** At least one part is met. */
public record Any(List<Condition> parts) implements JoinedConditions {

    public Any {
        parts = List.copyOf(parts);
    }

    @Override
    public Verdict verdict(Case of) {
        return parts.stream().map(part -> part.verdict(of)).reduce(Verdict.NOT_MET, Verdict::or);
    }

    @Override
    public boolean provisional(Case of) {
        Verdict verdict = verdict(of);
        return of(of).provisional(verdict, verdict == Verdict.NOT_MET);
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        return aim == ChangeGoal.MET ? of(of).some(aim) : of(of).every(aim);
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase("any", saidWith("anySeparator", in));
    }
}
