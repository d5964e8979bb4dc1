package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.catalogue.Exit;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.hardware.HardwareFit;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Page;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model in search results.
 *
 * @param answer for a public body in the EU, in a sentence
 * @param shape class in the style sheet for the answer
 * @param end the next end of the model as a service; empty for none
 * @param particulars origin, release and size, as far as known
 * @param needs the smallest class of hardware on which it fits; empty if unknown, or if there are no weights to run
 * @param label on the G7's ladder
 * @param headlines its four headline attributes
 * @param licence of the weights, as stated; empty if unknown
 * @param met the profiles that it meets; empty for none
 */
public record ResultRow(
        AiModel model,
        String answer,
        String shape,
        String end,
        List<String> particulars,
        String needs,
        String label,
        List<Labels.State> headlines,
        String licence,
        List<Verdicts> met) {

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
        PublicUse use = page.edition().publicUse(model);
        return new ResultRow(
                model,
                labels.answer(use),
                labels.shape(use.use()),
                ServiceEnd.of(page, model).stream().findFirst().orElse(""),
                labels.particulars(model),
                needs(page, model),
                labels.label(model),
                labels.headlines(model),
                labels.licence(model),
                met(page, model, profilesMet(page, model)));
    }

    /** The smallest hardware of all numbers of bits, which is that of the fewest. */
    private static String needs(Page page, AiModel model) {
        return Exit.smallest(model).stream()
                .min(Comparator.comparing(HardwareFit::bits))
                .map(fit -> page.say(
                        "search.needs",
                        page.say("model.hardwareName." + fit.hardware().id()),
                        page.number(fit.bits())))
                .orElse("");
    }

    /** The profiles that it meets, the main one first; without those of the G7's ladder, which the label covers. */
    private static List<Profile> profilesMet(Page page, AiModel model) {
        return page.labels().inOrder().stream()
                .filter(profile ->
                        Rung.LADDER.stream().noneMatch(rung -> rung.profile().equals(profile.id())))
                .filter(profile -> {
                    Judgement judgement = page.edition().judgements(model.id()).get(profile.key());
                    return judgement != null && judgement.verdict() == Verdict.MET;
                })
                .toList();
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

    /** The number of profiles with the number of provisional verdicts; the two are always shown together. */
    private static String split(Page page, AiModel model, List<Profile> profiles, String said) {
        List<String> provisional = page.edition().provisional(model.id());
        long resting = profiles.stream()
                .filter(profile -> provisional.contains(profile.id()))
                .count();
        return resting == 0 ? said : page.say("search.ofThem", said, page.number(resting));
    }
}
