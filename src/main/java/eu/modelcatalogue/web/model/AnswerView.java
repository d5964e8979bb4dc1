package eu.modelcatalogue.web.model;

import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.fragments.Numbered;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answer at the top of a page.
 *
 * @param sentence for a public body in the EU
 * @param shape class in the style sheet: allowed as met, forbidden as not met, others as unknown
 * @param provisional whether one of the facts is known only from our own readings
 * @param facts that decide
 * @param sources of these facts, each once
 * @param evidence first and last day of the evidence about the model; empty if nothing is known
 */
public record AnswerView(
        String sentence,
        String shape,
        boolean provisional,
        List<Numbered.Ground> facts,
        List<Numbered.Source> sources,
        String evidence) {

    static AnswerView of(Page page, Evidence evidence, AiModel model) {
        PublicUse answer = page.edition().publicUse(model);
        Numbered numbered = new Numbered(page, evidence);
        List<Numbered.Ground> facts =
                answer.deciding().stream().map(numbered::ground).toList();
        return new AnswerView(
                page.labels().answer(answer),
                page.labels().shape(answer.use()),
                answer.isProvisional(),
                facts,
                numbered.sources(),
                between(page, model));
    }

    private static String between(Page page, AiModel model) {
        List<LocalDate> days = model.facts().all().stream()
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                .map(Claim::asOf)
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        LocalDate oldest = days.get(0);
        LocalDate newest = days.get(days.size() - 1);
        return oldest.equals(newest)
                ? page.say("model.evidenceOf", page.date(oldest))
                : page.say("model.evidenceBetween", page.date(oldest), page.date(newest));
    }
}
