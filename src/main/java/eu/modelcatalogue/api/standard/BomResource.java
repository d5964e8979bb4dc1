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

/** A model as a bill of materials. */
@Path("/v1/models/{id}/bom.cdx.json")
@Produces(MediaType.WILDCARD)
@NonBlocking
@Tag(name = "Models")
@Replies.Read
@Replies.OfModel
public class BomResource {

    private static final MediaType CYCLONE_DX = MediaType.valueOf("application/vnd.cyclonedx+json;version=1.6");

    private final ModelForms forms;
    private final String build;

    BomResource(ModelForms forms, @ConfigProperty(name = "quarkus.application.version") String build) {
        this.forms = forms;
        this.build = build;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/vnd.cyclonedx+json",
                        schema = @Schema(implementation = Replies.File.class))
            })
    @Operation(
            operationId = "getBillOfMaterials",
            summary = "One model as a bill of materials",
            description =
                    "CycloneDX 1.6 (ML-BOM) as JSON: licences, repositories with the hashes of their files, what the model was made from, what is known of its data, and what the catalogue says of it. What nobody knows is left out.")
    public Response bill(
            @PathParam("id") @Parameter(description = Replies.ID, example = "mistral-small-3.2") String id,
            @Context UriInfo uri,
            @Context Request request) {
        return forms.answer(
                request,
                uri,
                id,
                "bom.cdx.json",
                CYCLONE_DX,
                (edition, model) -> new CycloneDxBill(ModelBom.of(edition, model, forms.address()), build).write());
    }
}
