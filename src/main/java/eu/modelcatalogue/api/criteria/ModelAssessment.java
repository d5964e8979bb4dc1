package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.api.answer.ExternalResult;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.words.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model, judged by one profile. */
@Schema(description = "A model, judged by one profile.")
public record ModelAssessment(
        EditionStamp edition,
        @Schema(description = "Which.") ModelNamed model,

        @Schema(description = "What authorities themselves conclude.")
        List<ExternalResult> external,

        AssessmentGiven assessment,

        @Schema(description = "Path of this answer.", examples = "/v1/models/gpt-5/assessments/letter-2025@1")
        String self) {

    public static ModelAssessment of(Edition edition, AiModel model, Profile profile, Language language) {
        return new ModelAssessment(
                EditionStamp.of(edition),
                ModelNamed.of(model),
                ExternalResult.of(model.facts()),
                given(edition, model, profile, language),
                Paths.assessment(model.id(), profile.key()));
    }

    static AssessmentGiven given(Edition edition, AiModel model, Profile profile, Language language) {
        return AssessmentGiven.of(
                edition, model.id(), model.name(), Assessment.of(profile, edition.judged(model)), language);
    }
}
