package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.model.ModelsResource;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import io.smallrye.common.annotation.Blocking;
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

/** The history of the claims about a model. Runs on a worker, because it is read from the ledger. */
@Path("/v1/models/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Models")
@DocumentedResponses.Read
@DocumentedResponses.OfModel
public class HistoryResource {

    private final Answers answers;
    private final EditionsByNumber past;

    HistoryResource(Answers answers, EditionsByNumber past) {
        this.answers = answers;
        this.past = past;
    }

    @GET
    @APIResponseSchema(History.class)
    @Operation(
            operationId = "getHistory",
            summary = "What was ever said of a model",
            description =
                    "For each edition the claims that it brought and those that it withdrew, attribute by attribute. What follows from them at any time is the model itself, with edition or asOf.")
    public Response history(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "mistral-small-3.2") String id,
            @Context UriInfo uri,
            @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.HISTORY);
        parameters.check();
        Shelf.Editions editions = answers.editions();
        Edition current = editions.current();
        if (current.model(id).isEmpty()) {
            return ModelsResource.moved(current, parameters, id, "/history");
        }
        return answers.json(
                request,
                current.header(),
                "history " + id,
                () -> History.of(current.header(), id, past.history(id), editions.all()));
    }
}
