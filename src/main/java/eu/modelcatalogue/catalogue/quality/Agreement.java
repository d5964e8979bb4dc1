package eu.modelcatalogue.catalogue.quality;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares the result of an authority for a model with ours.
 *
 * @param authority {@code osi} or {@code mot}
 * @param model id
 * @param theirs in their words
 * @param ours verdict or class
 * @param agrees met: the same; notMet: different; unknown: one of the two is undecided
 * @param because the required rules, each with its verdict, that keep our result from being better; empty if it cannot be better
 */
public record Agreement(
        String authority, String model, String theirs, String ours, Verdict agrees, List<String> because) {

    static final String OSAID = "osaid-1.0";

    /** Classes of the Model Openness Framework, the best first. */
    private static final List<String> CLASSES = List.of("I", "II", "III");

    private static final String NO_CLASS = "none";

    public Agreement {
        because = List.copyOf(because);
    }

    /** All comparisons with OSI's list and the classes of the Model Openness Tool, sorted by authority and model. */
    static List<Agreement> all(Edition edition) {
        List<Agreement> all = new ArrayList<>();
        for (AiModel model : edition.models()) {
            theirs(model, "osi").ifPresent(theirs -> all.add(osi(edition, model, theirs)));
            theirs(model, "mot").ifPresent(theirs -> all.add(mot(edition, model, theirs)));
        }
        all.sort(Comparator.comparing(Agreement::authority).thenComparing(Agreement::model));
        return all;
    }

    /** The result of an authority for a model; empty if there is none. */
    static Optional<String> theirs(AiModel model, String authority) {
        return model.facts().known("external." + authority);
    }

    /** Our verdict by the newest version of a profile. */
    static Verdict ours(Edition edition, AiModel model, String profile) {
        return judged(edition, model, profile).map(Judgement::verdict).orElse(Verdict.UNKNOWN);
    }

    private static Optional<Judgement> judged(Edition edition, AiModel model, String profile) {
        return edition.profile(profile).map(Profile::key).map(edition.judgements(model.id())::get);
    }

    /** “Would pass if …” counts as a fail today. */
    private static Agreement osi(Edition edition, AiModel model, String theirs) {
        Verdict ours = ours(edition, model, OSAID);
        Verdict agrees = ours == Verdict.UNKNOWN ? ours : Verdict.of((ours == Verdict.MET) == theirs.equals("pass"));
        return new Agreement("osi", model.id(), theirs, ours.word(), agrees, because(edition, model, OSAID));
    }

    private static Agreement mot(Edition edition, AiModel model, String theirs) {
        String stated = theirs.split(" ", 2)[0];
        String their = CLASSES.contains(stated) ? stated : NO_CLASS;
        List<Verdict> verdicts = IntStream.rangeClosed(1, CLASSES.size())
                .mapToObj(number -> ours(edition, model, profile(number)))
                .toList();
        int met = verdicts.indexOf(Verdict.MET);
        String best = met < 0 ? NO_CLASS : CLASSES.get(met);
        int higher = met < 0 ? CLASSES.size() : met;
        boolean open = verdicts.subList(0, higher).contains(Verdict.UNKNOWN);
        return new Agreement(
                "mot",
                model.id(),
                theirs,
                open ? best + ", higher undecided" : best,
                open ? Verdict.UNKNOWN : Verdict.of(best.equals(their)),
                higher == 0 ? List.of() : because(edition, model, profile(higher)));
    }

    /** The profile for a class, by its number. */
    private static String profile(int number) {
        return "mof-1.0-class-" + number;
    }

    /** The required rules of a profile that a model does not meet, or whose verdict is unknown. */
    private static List<String> because(Edition edition, AiModel model, String name) {
        Map<String, Verdict> verdicts =
                judged(edition, model, name).map(Judgement::rules).orElse(Map.of());
        return edition.profile(name).stream()
                .flatMap(profile -> profile.required().stream())
                .map(rule -> Map.entry(rule.id(), verdicts.getOrDefault(rule.id(), Verdict.UNKNOWN)))
                .filter(rule -> rule.getValue() != Verdict.MET)
                .map(rule -> rule.getKey() + " " + rule.getValue().word())
                .toList();
    }
}
