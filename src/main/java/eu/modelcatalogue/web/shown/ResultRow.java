package eu.modelcatalogue.web.shown;

import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Fact;
import eu.modelcatalogue.web.frame.Labels;
import eu.modelcatalogue.web.frame.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A model among those that a search found.
 *
 * @param id of the model
 * @param href of its page
 * @param name of the model
 * @param developer its name
 * @param developerHref of its page
 * @param particulars where from, when released, how large: as far as anybody knows
 * @param label where it stands on the G7's ladder, the first thing said
 * @param headlines its four headline attributes
 * @param licence of the weights, as stated; empty where nobody states one
 * @param verdicts by verdict the names of the profiles
 */
public record ResultRow(
        String id,
        String href,
        String name,
        String developer,
        String developerHref,
        List<String> particulars,
        String label,
        List<Labels.State> headlines,
        String licence,
        List<Verdicts> verdicts) {

    /**
     * The profiles that give one verdict.
     *
     * @param shape by which it is drawn
     * @param word what it is called
     * @param profiles their names
     */
    public record Verdicts(String shape, String word, String profiles) {}

    public static ResultRow of(Page page, Labels labels, AiModel model) {
        return new ResultRow(
                model.id(),
                page.href("/models/" + model.id()),
                model.name(),
                model.developer().name(),
                page.href("/organisations/" + model.developer().id()),
                Stream.concat(Stream.of(labels.origin(model.developer())), labels.particulars(model).stream())
                        .toList(),
                page.typeset(labels.wording().label(page.edition().label(model))),
                labels.headlines(model),
                model.licenceStated().equals(Fact.UNKNOWN) ? "" : labels.value("licence", model.licenceStated()),
                verdicts(page, labels, model));
    }

    private static List<Verdicts> verdicts(Page page, Labels labels, AiModel model) {
        Map<Verdict, TreeSet<String>> names = new EnumMap<>(Verdict.class);
        List<String> provisional = page.edition().provisional(model.id());
        labels.profiles().forEach((id, profile) -> {
            Judgement judgement = page.edition().judgements(model.id()).get(profile.key());
            if (judgement != null) {
                names.computeIfAbsent(judgement.verdict(), absent -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                        .add(
                                provisional.contains(id)
                                        ? page.say("search.provisional", labels.profile(profile))
                                        : labels.profile(profile));
            }
        });
        return names.entrySet().stream()
                .map(entry -> new Verdicts(
                        entry.getKey().word(),
                        labels.capital(labels.wording().verdict(entry.getKey())),
                        String.join(" · ", entry.getValue())))
                .toList();
    }
}
