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
 * A model in search results.
 *
 * @param particulars origin, release and size, as far as known
 * @param label on the G7's ladder, shown first
 * @param headlines its four headline attributes
 * @param licence of the weights, as stated; empty if unknown
 * @param met the profiles that it meets; empty for none
 * @param rest number of profiles that it does not meet, and of undecided ones
 */
public record ResultRow(
        AiModel model,
        List<String> particulars,
        String label,
        List<Labels.State> headlines,
        String licence,
        List<Verdicts> met,
        List<Verdicts> rest) {

    /** Most profiles named in a row; the page of the model lists all. */
    private static final int NAMED = 3;

    /**
     * The profiles with one verdict.
     *
     * @param more number of profiles that are not named; empty for none
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

    /** The profiles by verdict, the main one first; without those of the G7's ladder, which the label covers. */
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

    /** The number of profiles with the number of provisional verdicts; the two are always shown together. */
    private static String split(Page page, AiModel model, List<Profile> profiles, String said) {
        List<String> provisional = page.edition().provisional(model.id());
        long resting = profiles.stream()
                .filter(profile -> provisional.contains(profile.id()))
                .count();
        return resting == 0 ? said : page.say("search.ofThem", said, page.number(resting));
    }
}
