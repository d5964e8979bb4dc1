package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.ExternalResult;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model with its assessments by all profiles. */
@Schema(description = "A model, judged by every profile.")
public record AssessmentList(
        EditionStamp edition,
        @Schema(description = "Which.") ModelReference model,

        @Schema(description = "What authorities themselves conclude.")
        List<ExternalResult> external,

        @Schema(description = "One for each profile.") List<AssessmentView> assessments,

        @Schema(description = "Path of this answer.", examples = "/v1/models/gpt-5/assessments")
        String self) {

    static AssessmentList of(Edition edition, AiModel model, Language language) {
        return new AssessmentList(
                EditionStamp.of(edition),
                ModelReference.of(model),
                ExternalResult.of(model.facts()),
                edition.currentProfiles().values().stream()
                        .map(profile -> ModelAssessment.given(edition, model, profile, language))
                        .toList(),
                Paths.model(model.id()) + "/assessments");
    }
}
