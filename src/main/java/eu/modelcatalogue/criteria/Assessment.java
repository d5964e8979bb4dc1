package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Claim;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of a profile on a model, rule by rule, with the reasons.
 *
 * @param judgement all verdicts
 * @param provisional whether the verdict needs a fact that rests only on claims that were not verified against their source
 * @param oldestClaim the oldest day of the evidence of the required rules; null if there is no evidence
 * @param rules in the order of the profile
 * @param toMeet the smallest change after which every required rule is met; empty if the profile is met, or if no change suffices
 */
public record Assessment(
        Profile profile,
        Judgement judgement,
        boolean provisional,
        @Nullable LocalDate oldestClaim,
        List<OfRule> rules,
        List<Change> toMeet) {

    /**
     * The verdict of one rule, with the reasons.
     *
     * @param provisional as for the profile
     * @param oldestClaim as for the profile
     */
    public record OfRule(
            Rule rule,
            Verdict verdict,
            boolean provisional,
            @Nullable LocalDate oldestClaim,
            List<UsedFact> facts,
            List<UsedFact> deciding,
            List<Change> toMeet,
            List<Text> notes) {}

    /** Judges a model by a profile and says why. */
    public static Assessment of(Profile profile, Case of) {
        Case here = of.under(profile);
        Judgement judgement = profile.judge(of);
        List<OfRule> rules = profile.rules().stream()
                .map(rule -> {
                    Condition condition = rule.condition();
                    List<UsedFact> facts = condition.facts(here).distinct().toList();
                    return new OfRule(
                            rule,
                            condition.verdict(here),
                            condition.provisional(here),
                            oldest(facts),
                            facts,
                            condition.deciding(here).distinct().toList(),
                            SmallestChange.toMeet(condition, here),
                            rule.notes(here));
                })
                .toList();
        List<OfRule> required =
                rules.stream().filter(one -> one.rule().required()).toList();
        Condition whole = profile.whole();
        return new Assessment(
                profile,
                judgement,
                whole.provisional(here),
                oldest(required.stream().flatMap(one -> one.facts().stream()).toList()),
                rules,
                SmallestChange.toMeet(whole, here));
    }

    private static @Nullable LocalDate oldest(Collection<UsedFact> facts) {
        Optional<LocalDate> oldest = facts.stream()
                .flatMap(used -> used.fact().evidence().stream())
                .map(Claim::asOf)
                .min(LocalDate::compareTo);
        return oldest.orElse(null);
    }
}
