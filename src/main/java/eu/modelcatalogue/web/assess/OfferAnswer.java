package eu.modelcatalogue.web.assess;

import eu.modelcatalogue.api.declaration.DeclaredModel;
import eu.modelcatalogue.api.declaration.TypedNamesReader;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result for an offer in a sentence: by its own licence, and by that of each of its base models.
 *
 * @param of the offer or a base model
 * @param sentence for a public body in the EU
 * @param shape class in the style sheet
 */
public record OfferAnswer(String of, String sentence, String shape) {

    static List<OfferAnswer> of(Page page, DeclaredModel declared) {
        return Stream.concat(
                        Stream.of(told(page, page.say("assess.useDeclared"), declared.judged())),
                        declared.judged().bases().stream()
                                .filter(base -> base.lineage().isOfWeights())
                                .flatMap(base -> entry(
                                                page.edition(), base.lineage().base())
                                        .stream()
                                        .map(model ->
                                                told(page, page.say("assess.useOfBase", model.name()), base.base()))))
                .toList();
    }

    private static OfferAnswer told(Page page, String of, Case judged) {
        PublicUse use = PublicUse.of(judged);
        return new OfferAnswer(of, page.labels().answer(use), page.labels().shape(use.use()));
    }

    /** Notes on base models that the catalogue does not contain: nothing is known about them, and which models may be meant. */
    static List<String> strangers(Page page, DeclaredModel declared) {
        return declared.judged().bases().stream()
                .map(base -> base.lineage().base())
                .filter(base -> entry(page.edition(), base).isEmpty())
                .distinct()
                .map(base -> notKnown(page, base))
                .toList();
    }

    /** Says that the catalogue has no model of this name, and which models may be meant. */
    static String notKnown(Page page, String name) {
        String meant = new TypedNamesReader(page.edition()).meant(name);
        return meant.isEmpty() ? page.say("assess.stranger", name) : page.say("assess.strangerMeant", name, meant);
    }

    private static Optional<AiModel> entry(Edition edition, String base) {
        return edition.model(base).or(() -> edition.idOfAlias(base).flatMap(edition::model));
    }
}
