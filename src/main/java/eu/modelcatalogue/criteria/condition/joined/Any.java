package eu.modelcatalogue.criteria.condition.joined;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Changes;
import java.util.List;

/** Any of these. */
public record Any(List<Condition> parts) implements Several {

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
    public Changes changes(Case of, Aim aim) {
        return aim == Aim.MET ? of(of).some(aim) : of(of).every(aim);
    }

    @Override
    public String said(Speech in) {
        return in.phrase("any", saidWith("anySeparator", in));
    }
}
