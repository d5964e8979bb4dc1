package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completes a name while it is typed. */
@Path("/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Models")
@DocumentedResponses.Read
public class SuggestResource {

    private final Answers answers;

    SuggestResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @APIResponseSchema(Suggestions.class)
    @Operation(
            operationId = "suggest",
            summary = "Names that may be meant by what was typed",
            description =
                    "Models, developers and products by the beginning of their names, for completion. Finds as q of the search does.")
    public Response suggest(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.SUGGESTIONS.names());
        Edition edition = answers.edition(parameters);
        List<String> words = Search.words(parameters);
        parameters.check();
        return answers.json(
                request, edition, "suggest " + String.join(" ", words), () -> Suggestions.of(edition, words));
    }
}
