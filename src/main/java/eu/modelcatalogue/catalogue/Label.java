package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Change;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The label of a model on the G7's ladder: the highest rung that is met, and what is missing for the next. It is the only derived value that can
 * mean “at least”: if the next rung is undecided, the model may reach it.
 *
 * <p>Source: second edition of the criteria, section 3.
 *
 * @param value the highest rung that is met; otherwise {@code none}, {@code closed} or {@code unknown}
 * @param next the rung above; null at the top
 * @param verdict of the rung above: not met or unknown; null at the top
 * @param missing names of the facts that fail the rung above, or that have to be found out to decide it; empty at the top
 * @param provisional whether the rung needs facts that rest only on our own readings
 */
public record Label(
        Rung value, @Nullable Rung next, @Nullable Verdict verdict, List<String> missing, boolean provisional) {

    /** Version of this derivation: see {@link Derivations}. */
    static final int VERSION = 1;

    /** The rule that weights which are not released fail. */
    private static final String WEIGHTS_RULE = "G7-WEIGHTS";

    public Label {
        missing = List.copyOf(missing);
    }

    /** Derives the label from the verdicts. */
    public static Label of(
            Map<String, Profile> profiles, Map<String, Judgement> judgements, List<String> provisional, Case judged) {
        Rung met = Rung.LADDER.stream()
                .filter(rung -> verdict(rung, profiles, judgements) == Verdict.MET)
                .findFirst()
                .orElse(null);
        Rung next = met == null ? Rung.WEIGHTS_AVAILABLE : met.next();
        Profile above = next == null ? null : profiles.get(next.profile());
        Verdict verdict = next == null ? null : verdict(next, profiles, judgements);
        List<String> missing =
                above == null || verdict == null ? List.of() : missing(above, verdict, judged.under(above));
        Rung decisive = met == null ? Rung.WEIGHTS_AVAILABLE : met;
        return new Label(
                met == null ? below(verdict, above, judgements) : met,
                next,
                verdict,
                missing,
                provisional.contains(decisive.profile()));
    }

    private static Verdict verdict(Rung rung, Map<String, Profile> profiles, Map<String, Judgement> judgements) {
        Profile profile = profiles.get(rung.profile());
        Judgement judgement = profile == null ? null : judgements.get(profile.key());
        return judgement == null ? Verdict.UNKNOWN : judgement.verdict();
    }

    /** The label of a model that does not meet the lowest rung. */
    private static Rung below(@Nullable Verdict lowest, @Nullable Profile profile, Map<String, Judgement> judgements) {
        Judgement judgement = profile == null ? null : judgements.get(profile.key());
        if (judgement == null || lowest != Verdict.NOT_MET) {
            return Rung.UNKNOWN;
        }
        return judgement.rules().get(WEIGHTS_RULE) == Verdict.NOT_MET ? Rung.CLOSED : Rung.NONE;
    }

    /** For each rule the smallest set of facts that have to change or be found out; if there is none, the deciding facts. */
    private static List<String> missing(Profile profile, Verdict verdict, Case judged) {
        return profile.required().stream()
                .map(Rule::condition)
                .filter(condition -> condition.verdict(judged) == verdict)
                .flatMap(condition -> missing(condition, judged))
                .distinct()
                .toList();
    }

    private static Stream<String> missing(Condition condition, Case judged) {
        List<Map<String, Change>> ways =
                condition.toReach(judged, ChangeGoal.MET).ways();
        return ways.isEmpty() ? condition.deciding(judged).map(UsedFact::attribute) : ways.get(0).keySet().stream();
    }

    /** Whether the model may also reach the rung above, so that the label is a lower bound. */
    public boolean isAtLeast() {
        return !value.profile().isEmpty() && verdict == Verdict.UNKNOWN;
    }

    /** The rungs that are met, as words for the filter “at least”. */
    public List<String> reached() {
        List<String> all = Rung.LADDER.stream()
                .filter(rung -> value.compareTo(rung) <= 0)
                .map(Rung::word)
                .toList();
        return value.profile().isEmpty() ? List.of(value.word()) : all;
    }
}
