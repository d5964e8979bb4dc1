package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.catalogue.resolution.JudgementBasis;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.SharedKeys;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The judgements on a model, without the reasons. They follow only from the content of the edition, so they can be stored: the build computes
 * them, and a start need not repeat that.
 *
 * @param restsOn digest of what they rest on, as {@link JudgementBasis} makes it
 * @param judgements by every released version of every profile, by its key
 * @param provisional ids of the profiles whose newest version gives a verdict that rests only on our own readings
 * @param label on the ladder of the G7
 */
public record ModelJudgements(
        String restsOn, Map<String, Judgement> judgements, List<String> provisional, Label label) {

    public ModelJudgements {
        judgements = SharedKeys.of(judgements);
        provisional = List.copyOf(provisional);
    }

    /**
     * Judges all models except those whose verdicts rest on the same facts as before.
     *
     * @param bases digest of what the verdicts on each model rest on, by id
     * @param before what was judged by the same profiles
     */
    static Map<String, ModelJudgements> all(
            List<AiModel> models,
            EditionLibrary holdings,
            Map<String, Profile> profiles,
            Map<String, Profile> current,
            Map<String, String> bases,
            List<JudgedModels> before) {
        Map<Judgement, Judgement> alike = new HashMap<>();
        Map<String, ModelJudgements> judged = new HashMap<>();
        for (AiModel model : models) {
            String basis = Objects.requireNonNull(bases.get(model.id()));
            judged.put(
                    model.id(),
                    before.stream()
                            .map(one -> one.standings().get(model.id()))
                            .filter(standing ->
                                    standing != null && standing.restsOn().equals(basis))
                            .findFirst()
                            .orElseGet(() -> of(
                                    basis,
                                    holdings.of(model),
                                    profiles,
                                    current,
                                    judgement -> alike.computeIfAbsent(judgement, same -> same))));
        }
        return Collections.unmodifiableMap(judged);
    }

    /**
     * Judges a model.
     *
     * @param once returns the same object for equal judgements, because many models meet and fail the same rules
     */
    private static ModelJudgements of(
            String basis,
            Case judged,
            Map<String, Profile> profiles,
            Map<String, Profile> current,
            UnaryOperator<Judgement> once) {
        Map<String, Judgement> judgements = new TreeMap<>();
        profiles.forEach((key, profile) -> judgements.put(key, once.apply(profile.judge(judged))));
        List<String> provisional = current.values().stream()
                .filter(profile -> isDecided(judgements.get(profile.key())) && profile.isProvisional(judged))
                .map(Profile::id)
                .toList();
        return new ModelJudgements(basis, judgements, provisional, Label.of(current, judgements, provisional, judged));
    }

    /** Whether the verdict by this profile is met or not met. */
    boolean isDecided(Profile profile) {
        return isDecided(judgements.get(profile.key()));
    }

    private static boolean isDecided(@Nullable Judgement judgement) {
        return judgement != null && judgement.verdict() != Verdict.UNKNOWN;
    }
}
