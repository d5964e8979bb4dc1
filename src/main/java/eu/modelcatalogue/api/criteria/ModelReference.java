package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Paths;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The model to which an assessment belongs. */
@Schema(name = "ModelNamed", description = "The model that is judged.")
record ModelReference(
        @Schema(description = "Its id.", examples = "gpt-5") String id,

        @Schema(description = "Its name.", examples = "GPT-5")
        String name,

        @Schema(description = "Its path.", examples = "/v1/models/gpt-5")
        String self) {

    static ModelReference of(AiModel model) {
        return new ModelReference(model.id(), model.name(), Paths.model(model.id()));
    }
}
