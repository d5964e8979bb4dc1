package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.AnswerSentence;
import eu.modelcatalogue.text.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a public body in the EU may do with a model. */
@Schema(
        name = "PublicAnswer",
        description =
                "What a public body in the EU may do with a model, as far as it follows from the facts about its weights and their licence. It is not a verdict and not legal advice.")
public record PublicAnswer(
        @Schema(description = "What may be done with the weights, or why nothing.")
        PublicUse.Use use,

        @Schema(description = "What that is bound to; empty where nothing may be done, or nothing binds.")
        List<PublicUse.Limit> limits,

        @Schema(
                description = "Whether one of the facts it follows from is known by our own readings alone.",
                examples = "false")
        boolean provisional) {

    public static PublicAnswer of(Edition edition, AiModel model) {
        PublicUse answer = edition.publicUse(model);
        return new PublicAnswer(answer.use(), answer.limits(), answer.isProvisional());
    }

    /** The answer as a sentence in three languages. */
    public static MultilingualText sentence(Edition edition, AiModel model) {
        PublicUse answer = edition.publicUse(model);
        return MultilingualText.of(Language.inAll(language -> new AnswerSentence(language).sentence(answer)));
    }

    /** Names of the facts from which the answer follows. */
    public static List<String> from(Edition edition, AiModel model) {
        return edition.publicUse(model).deciding().stream()
                .map(UsedFact::attribute)
                .distinct()
                .toList();
    }
}
