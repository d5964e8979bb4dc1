package eu.modelcatalogue.api.standard.linked;

import eu.modelcatalogue.api.answer.Replies;
import eu.modelcatalogue.api.standard.ModelForms;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A model as linked data. */
@Path("/v1/models/{id}/mldcat.jsonld")
@Produces(MediaType.WILDCARD)
@NonBlocking
@Tag(name = "Models")
@Replies.Read
@Replies.OfModel
public class MldcatResource {

    private final ModelForms forms;

    MldcatResource(ModelForms forms) {
        this.forms = forms;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/ld+json", schema = @Schema(implementation = Replies.File.class))
            })
    @Operation(
            operationId = "getLinkedData",
            summary = "One model as linked data",
            description =
                    "MLDCAT-AP 3.1.0 as JSON-LD, also GET /v1/models/{id} with Accept: application/ld+json. Where the profile asks for a value that nobody knows, unknown stands there, or a node that says so; for the version the name of the release.")
    public Response linked(
            @PathParam("id") @Parameter(description = Replies.ID, example = "mistral-small-3.2") String id,
            @Context UriInfo uri,
            @Context Request request) {
        return forms.answer(
                request,
                uri,
                id,
                "mldcat.jsonld",
                ModelForms.LINKED,
                (edition, model) -> new ModelNode(edition, forms.address()).document(model));
    }
}
