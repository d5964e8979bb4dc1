package eu.modelcatalogue.api.standard;

import eu.modelcatalogue.api.answer.Replies;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A model as a bill of materials in the form of SPDX. */
@Path("/v1/models/{id}/bom.spdx.json")
@Produces(MediaType.WILDCARD)
@NonBlocking
@Tag(name = "Models")
@Replies.Read
@Replies.OfModel
public class SpdxResource {

    private static final MediaType SPDX = MediaType.valueOf("application/spdx+json");

    private final ModelForms forms;
    private final String build;

    SpdxResource(ModelForms forms, @ConfigProperty(name = "quarkus.application.version") String build) {
        this.forms = forms;
        this.build = build;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/spdx+json", schema = @Schema(implementation = Replies.File.class))
            })
    @Operation(
            operationId = "getSpdxBill",
            summary = "One model as a bill of materials, SPDX",
            description =
                    "SPDX 3.0.1 with elements of its AI and Dataset profiles, as JSON-LD: licences, repositories with the hashes of their files, what the model was made from and trained on, and what the catalogue says of it. What nobody knows is left out, but for licences, which are NoAssertionLicense then.")
    public Response bill(
            @PathParam("id") @Parameter(description = Replies.ID, example = "mistral-small-3.2") String id,
            @Context UriInfo uri,
            @Context Request request) {
        return forms.answer(
                request,
                uri,
                id,
                "bom.spdx.json",
                SPDX,
                (edition, model) -> new SpdxBill(ModelBom.of(edition, model, forms.address()), build).write());
    }
}
