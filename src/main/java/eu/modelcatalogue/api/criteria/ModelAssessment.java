package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.ExternalResult;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model with its assessment by one profile. */
@Schema(description = "A model, judged by one profile.")
public record ModelAssessment(
        EditionStamp edition,
        @Schema(description = "Which.") ModelReference model,

        @Schema(description = "What authorities themselves conclude.")
        List<ExternalResult> external,

        AssessmentView assessment,

        @Schema(description = "Path of this answer.", examples = "/v1/models/gpt-5/assessments/letter-2025@1")
        String self) {

    public static ModelAssessment of(Edition edition, AiModel model, Profile profile, Language language) {
        return new ModelAssessment(
                EditionStamp.of(edition),
                ModelReference.of(model),
                ExternalResult.of(model.facts()),
                given(edition, model, profile, language),
                Paths.assessment(model.id(), profile.key()));
    }

    static AssessmentView given(Edition edition, AiModel model, Profile profile, Language language) {
        return AssessmentView.of(
                edition, model.id(), model.name(), Assessment.of(profile, edition.judged(model)), language);
    }
}
