package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model among those that a search found.
 *
 * @param model the model
 * @param particulars where from, when released, how large: as far as anybody knows
 * @param label where it stands on the G7's ladder, the first thing said
 * @param headlines its four headline attributes
 * @param licence of the weights, as stated; empty if none is
 * @param met the profiles that it meets; empty where none
 * @param rest how many profiles it does not meet, and how many are not known
 */
public record ResultRow(
        AiModel model,
        List<String> particulars,
        String label,
        List<Labels.State> headlines,
        String licence,
        List<Verdicts> met,
        List<Verdicts> rest) {

    /** Profiles that a row names; the others are a link away. */
    private static final int NAMED = 3;

    /**
     * The profiles that give one verdict.
     *
     * @param more how many are not named; empty for none
     */
    public record Verdicts(String shape, String word, String profiles, String more) {}

    public static ResultRow of(Page page, AiModel model) {
        Labels labels = page.labels();
        Map<Verdict, List<Profile>> judged = judged(page, model);
        return new ResultRow(
                model,
                labels.particulars(model),
                labels.label(model),
                labels.headlines(model),
                labels.licence(model),
                met(page, model, judged.getOrDefault(Verdict.MET, List.of())),
                rest(page, model, judged));
    }

    /** The profiles by verdict, the one that the press asks for first; without those of the ladder, for which the label speaks. */
    private static Map<Verdict, List<Profile>> judged(Page page, AiModel model) {
        Map<Verdict, List<Profile>> judged = new EnumMap<>(Verdict.class);
        page.labels().inOrder().stream()
                .filter(profile ->
                        Rung.LADDER.stream().noneMatch(rung -> rung.profile().equals(profile.id())))
                .forEach(profile -> {
                    Judgement judgement = page.edition().judgements(model.id()).get(profile.key());
                    if (judgement != null) {
                        judged.computeIfAbsent(judgement.verdict(), absent -> new ArrayList<>())
                                .add(profile);
                    }
                });
        return judged;
    }

    private static List<Verdicts> met(Page page, AiModel model, List<Profile> met) {
        if (met.isEmpty()) {
            return List.of();
        }
        List<String> provisional = page.edition().provisional(model.id());
        List<Profile> left = met.stream().skip(NAMED).toList();
        return List.of(new Verdicts(
                Verdict.MET.word(),
                page.capital(page.wording().verdict(Verdict.MET)),
                met.stream()
                        .limit(NAMED)
                        .map(profile -> provisional.contains(profile.id())
                                ? page.say("search.provisional", page.labels().profile(profile))
                                : page.labels().profile(profile))
                        .collect(Collectors.joining(" · ")),
                left.isEmpty() ? "" : split(page, model, left, page.count("search.more", left.size()))));
    }

    private static List<Verdicts> rest(Page page, AiModel model, Map<Verdict, List<Profile>> judged) {
        return Stream.of(Verdict.NOT_MET, Verdict.UNKNOWN)
                .filter(judged::containsKey)
                .map(verdict -> {
                    List<Profile> profiles = judged.getOrDefault(verdict, List.of());
                    return new Verdicts(
                            verdict.word(),
                            page.capital(page.wording().verdict(verdict)),
                            split(page, model, profiles, page.count("search.profiles", profiles.size())),
                            "");
                })
                .toList();
    }

    /** How many, and how many of these provisionally: never the one without the other. */
    private static String split(Page page, AiModel model, List<Profile> profiles, String said) {
        List<String> provisional = page.edition().provisional(model.id());
        long resting = profiles.stream()
                .filter(profile -> provisional.contains(profile.id()))
                .count();
        return resting == 0 ? said : page.say("search.ofThem", said, page.number(resting));
    }
}
