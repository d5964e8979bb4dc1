package eu.modelcatalogue.criteria.condition.joined;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Changes;
import java.util.List;
import java.util.stream.Stream;

/** Any of these. */
public record Any(List<Condition> parts) implements Condition {

    public Any {
        parts = List.copyOf(parts);
    }

    private Parts of(Case of) {
        return new Parts(parts, of);
    }

    @Override
    public Verdict verdict(Case of) {
        return parts.stream().map(part -> part.verdict(of)).reduce(Verdict.NOT_MET, Verdict::or);
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return of(of).facts();
    }

    @Override
    public Stream<UsedFact> deciding(Case of) {
        return of(of).deciding(verdict(of));
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
        return in.phrase(
                "any",
                String.join(
                        in.phrase("anySeparator"),
                        parts.stream().map(part -> part.saidAsPart(in)).toList()));
    }

    @Override
    public boolean isBracketed() {
        return true;
    }

    @Override
    public void names(Names names) {
        names.parts("", parts);
    }
}
