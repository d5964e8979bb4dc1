package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Verdict;
import java.util.List;

/** At least a number of parts are met. */
public record AtLeast(int count, List<Condition> parts) implements JoinedConditions {

    public AtLeast {
        parts = List.copyOf(parts);
    }

    @Override
    public Verdict verdict(Case of) {
        int met = of(of).with(Verdict.MET).size();
        if (met >= count) {
            return Verdict.MET;
        }
        return met + of(of).with(Verdict.UNKNOWN).size() >= count ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }

    /** Not provisional if enough parts were verified. */
    @Override
    public boolean provisional(Case of) {
        Verdict verdict = verdict(of);
        long verified = of(of).with(verdict).stream()
                .filter(part -> !part.provisional(of))
                .count();
        return verified
                < switch (verdict) {
                    case MET -> count;
                    case NOT_MET -> parts.size() - count + 1;
                    case UNKNOWN -> 1;
                };
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        ChangeGoal each = aim == ChangeGoal.MET ? aim : ChangeGoal.NOT_MET;
        List<Condition> open =
                parts.stream().filter(part -> !each.isReached(part.verdict(of))).toList();
        int already = parts.size() - open.size();
        int needed = aim == ChangeGoal.MET ? count : parts.size() - count + 1;
        return Changes.several(
                open.stream().map(part -> part.toReach(of, each)).toList(), Math.max(0, needed - already));
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase("atLeast", Integer.toString(count), saidWith("anySeparator", in));
    }

    @Override
    public void names(Names names) {
        names.parts("of", parts);
        if (count > parts.size()) {
            names.fault("count", "asks for more than there are", "at most " + parts.size());
        }
    }
}
