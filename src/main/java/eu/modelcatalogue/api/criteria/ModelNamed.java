package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.question.Paths;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The model that is judged. */
@Schema(name = "ModelNamed", description = "The model that is judged.")
record ModelNamed(
        @Schema(description = "Its id.", examples = "gpt-5") String id,

        @Schema(description = "Its name.", examples = "GPT-5")
        String name,

        @Schema(description = "Its path.", examples = "/v1/models/gpt-5")
        String self) {

    static ModelNamed of(AiModel model) {
        return new ModelNamed(model.id(), model.name(), Paths.model(model.id()));
    }
}
