package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.model.ModelsResource;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What remains if a service or the developer ends a model. */
@Path("/v1/models/{id}/exit")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Offers")
@DocumentedResponses.Read
public class ModelExitResource {

    private final Answers answers;

    ModelExitResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @DocumentedResponses.OfModel
    @APIResponseSchema(ModelExit.class)
    @Operation(
            operationId = "getModelExit",
            summary = "What remains if a model ends",
            description =
                    "Three answers in this order: services that run the same weights, what it takes to run them oneself, and other models by the same criteria, task, languages and size. Each names its day or its sources; none found is an answer.")
    public Response exitOfModel(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "mistral-small-3.2") String id,
            @Context UriInfo uri,
            @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.EXIT_OF_MODEL);
        Edition edition = answers.edition(parameters);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        return model == null
                ? ModelsResource.moved(edition, parameters, id, "/exit")
                : answers.json(request, edition, "exit of " + id, () -> ModelExit.of(edition, model));
    }
}
