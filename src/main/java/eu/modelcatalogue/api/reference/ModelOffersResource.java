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

/** The services that offer a model. */
@Path("/v1/models/{id}/offers")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Offers")
@DocumentedResponses.Read
public class ModelOffersResource {

    private final Answers answers;

    ModelOffersResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @DocumentedResponses.OfModel
    @APIResponseSchema(ModelOffers.class)
    @Operation(
            operationId = "getModelOffers",
            summary = "Who serves a model",
            description =
                    "Every offer of a model, how many services run it themselves, and how many of these are independent of each other. None found is an answer, with the day of the lists.")
    public Response offersOfModel(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "mistral-small-3.2") String id,
            @Context UriInfo uri,
            @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.OFFERS_OF_MODEL);
        Edition edition = answers.edition(parameters);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        return model == null
                ? ModelsResource.moved(edition, parameters, id, "/offers")
                : answers.json(request, edition, "offers of " + id, () -> ModelOffers.of(edition, model));
    }
}
