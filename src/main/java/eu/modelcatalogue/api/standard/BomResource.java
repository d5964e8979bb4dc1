package eu.modelcatalogue.api.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.answer.Replies;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.model.ModelsResource;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.question.Parameters;
import eu.modelcatalogue.question.Question;
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
import java.nio.charset.StandardCharsets;
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

    private final Answers answers;
    private final PublicAddress address;
    private final ObjectMapper json;
    private final String build;

    BomResource(
            Answers answers,
            PublicAddress address,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String build) {
        this.answers = answers;
        this.address = address;
        this.json = json;
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
        Parameters parameters = new Parameters(uri, Question.ENTRY);
        Edition edition = answers.edition(parameters);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model == null) {
            return ModelsResource.moved(edition, parameters, id, "/bom.cdx.json");
        }
        return answers.download(
                request,
                edition.header(),
                "cyclonedx " + id,
                CYCLONE_DX,
                () -> written(new ModelBom(edition, address::of, build).of(model)));
    }

    private byte[] written(CycloneDx bill) {
        try {
            return json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(bill)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers always become JSON", e);
        }
    }
}
