package eu.modelcatalogue.api.declaration;

import eu.modelcatalogue.api.criteria.AssessmentView;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.ExternalResult;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The assessment of a declaration. Nothing is stored. */
@Schema(description = "A declaration, judged. Nothing was stored.")
public record DeclarationAssessment(
        EditionStamp edition,

        @Schema(description = "What the model is called.", examples = "The declared model")
        String name,

        @Schema(description = "Id of the model it is based on.", examples = "mistral-small-3.2", nullable = true)
        @Nullable
        String basedOn,

        @Schema(description = "What is not a fault but should be known.")
        List<HintGiven> hints,

        @Schema(description = "What authorities conclude of the model it is based on.")
        List<ExternalResult> external,

        @Schema(description = "One for each profile.") Iterable<AssessmentView> assessments) {

    /** A note for the declarer that is not a fault. */
    @Schema(name = "Hint", description = "A hint.")
    public record HintGiven(
            @Schema(description = "Where in the body.", examples = "/declaration/components/weightsFinal/licence")
            String pointer,

            @Schema(description = "What.", examples = "The catalogue does not know this licence.")
            String detail) {}

    static DeclarationAssessment of(
            Edition edition, DeclaredModel declared, List<Assessment> assessments, Language language) {
        AiModel base = declared.base();
        Words words = Words.in(language);
        return new DeclarationAssessment(
                EditionStamp.of(edition),
                declared.name(),
                base == null ? null : base.id(),
                declared.hints().stream()
                        .map(hint -> new HintGiven(hint.pointer(), words.get(hint.key())))
                        .toList(),
                base == null ? List.of() : ExternalResult.of(base.facts()),
                // Each is made when it is written and then released; all of them together would take many times the
                // size of the answer.
                () -> assessments.stream()
                        .map(one -> AssessmentView.of(
                                edition, declared.judged().model().id(), declared.name(), one, language))
                        .iterator());
    }
}
