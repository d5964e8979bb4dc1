package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import java.util.stream.Stream;

/**
 * The model meets another profile.
 *
 * @param profile its key with the version, {@code mof-1.0-class-3@1}, so that a released profile never changes
 */
public record Meets(String profile) implements Condition {

    @Override
    public Verdict verdict(Case of) {
        return of.library().profile(profile).judge(of).verdict();
    }

    /** All required rules of the other profile, judged under that profile. */
    private ConditionParts required(Case of) {
        Profile other = of.library().profile(profile);
        return new ConditionParts(other.required().stream().map(Rule::condition).toList(), of.under(other));
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return required(of).facts();
    }

    @Override
    public Stream<UsedFact> deciding(Case of) {
        return required(of).deciding(verdict(of));
    }

    @Override
    public boolean provisional(Case of) {
        Verdict verdict = verdict(of);
        return required(of).provisional(verdict, verdict == Verdict.MET);
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        return aim == ChangeGoal.MET ? required(of).every(aim) : required(of).some(ChangeGoal.NOT_MET);
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase("meets", in.profile(profile));
    }

    @Override
    public void names(Names names) {
        names.profile("", profile);
    }
}
