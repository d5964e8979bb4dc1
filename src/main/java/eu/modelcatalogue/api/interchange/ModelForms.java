package eu.modelcatalogue.api.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
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
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One model in standard formats, each at its own address: as bills of materials and as linked data. */
@Path("/v1/models/{id}")
@Produces(MediaType.WILDCARD)
@NonBlocking
@Tag(name = "Models")
@DocumentedResponses.Read
@DocumentedResponses.OfModel
public class ModelForms {

    static final MediaType LINKED = MediaType.valueOf("application/ld+json");

    private static final MediaType SPDX = MediaType.valueOf("application/spdx+json");
    private static final String EXAMPLE = "mistral-small-3.2";

    private final Answers answers;
    private final PublicAddress address;
    private final ObjectMapper json;
    private final String build;

    ModelForms(
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
    @Path("/bom.cdx.json")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/vnd.cyclonedx+json"))
    @Operation(
            operationId = "getBillOfMaterials",
            summary = "One model as a bill of materials",
            description =
                    "CycloneDX 1.6 (ML-BOM) as JSON: licences, the repository of the release and related ones with the hashes of their files, what the model was made from, what is known of its data, the services that run it, and what the catalogue says of it. Unknown values are left out.")
    public Response cycloneDx(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = EXAMPLE) String id,
            @Context UriInfo uri,
            @Context Request request) {
        return bill(request, uri, id, CycloneDxVersion.V1_6);
    }

    @GET
    @Path("/bom-1-7.cdx.json")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/vnd.cyclonedx+json"))
    @Operation(
            operationId = "getBillOfMaterials17",
            summary = "One model as a bill of materials, CycloneDX 1.7",
            description =
                    "The same as CycloneDX 1.7, also GET /v1/models/{id} with Accept: application/vnd.cyclonedx+json;version=1.7: in addition the licence that the developer declares beside the one that the catalogue concludes, the address of each text, and that the bill may be passed on without limit (TLP:CLEAR).")
    public Response cycloneDx17(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = EXAMPLE) String id,
            @Context UriInfo uri,
            @Context Request request) {
        return bill(request, uri, id, CycloneDxVersion.V1_7);
    }

    private Response bill(Request request, UriInfo uri, String id, CycloneDxVersion version) {
        return answer(
                request,
                uri,
                id,
                version.file(),
                version.mediaType(),
                (edition, model) ->
                        new CycloneDxBill(ModelBom.of(edition, model, address::of), build, version).write());
    }

    @GET
    @Path("/bom.spdx.json")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/spdx+json"))
    @Operation(
            operationId = "getSpdxBill",
            summary = "One model as a bill of materials, SPDX",
            description =
                    "SPDX 3.0.1 with elements of its AI and Dataset profiles, as JSON-LD: licences, repositories with the hashes of their files, what the model was made from and trained on, and what the catalogue says of it. Unknown values are left out, except licences, which are then NoAssertionLicense.")
    public Response spdx(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = EXAMPLE) String id,
            @Context UriInfo uri,
            @Context Request request) {
        return answer(
                request,
                uri,
                id,
                "bom.spdx.json",
                SPDX,
                (edition, model) -> new SpdxBill(ModelBom.of(edition, model, address::of), build).write());
    }

    @GET
    @Path("/mldcat.jsonld")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/ld+json"))
    @Operation(
            operationId = "getLinkedData",
            summary = "One model as linked data",
            description =
                    "MLDCAT-AP 3.1.0 as JSON-LD, also GET /v1/models/{id} with Accept: application/ld+json. Where the profile requires a value that is unknown, it is unknown, or a node that says so; the version is then the name of the release.")
    public Response linked(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = EXAMPLE) String id,
            @Context UriInfo uri,
            @Context Request request) {
        return answer(
                request,
                uri,
                id,
                "mldcat.jsonld",
                LINKED,
                (edition, model) -> new ModelNode(edition, address::of).document(model));
    }

    /** Answers with a model, or redirects from a foreign or former id. */
    private Response answer(
            Request request,
            UriInfo uri,
            String id,
            String name,
            MediaType type,
            BiFunction<Edition, AiModel, Node> writing) {
        Parameters parameters = new Parameters(uri, Question.ENTRY);
        Edition edition = answers.edition(parameters);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        return model == null
                ? ModelsResource.moved(edition, parameters, id, "/" + name)
                : answers.download(
                        request,
                        edition.header(),
                        name + " " + id,
                        type,
                        () -> written(json, writing.apply(edition, model)));
    }

    private static byte[] written(ObjectMapper json, Node answer) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers always become JSON", e);
        }
    }
}
