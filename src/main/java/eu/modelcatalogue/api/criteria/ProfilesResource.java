package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.query.Missing;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The profiles by which models are judged. */
@Path("/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Criteria")
@DocumentedResponses.Read
public class ProfilesResource {

    private final Answers answers;

    ProfilesResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @APIResponseSchema(ProfileList.class)
    @Operation(
            operationId = "listProfiles",
            summary = "All profiles, the newest version of each",
            description = "Named sets of rules that every model is judged by, with their purpose in three languages.")
    public Response profiles(@Context UriInfo uri, @Context Request request) {
        return answers.json(uri, request, "profiles", ProfileList::of);
    }

    @GET
    @Path("/{id}")
    @DocumentedResponses.OfId
    @APIResponseSchema(ProfileDetail.class)
    @Operation(
            operationId = "getProfile",
            summary = "One profile, its newest version",
            description =
                    "Purpose, legal caveats and every rule: its statement, its predicate in words and as data, and the text it comes from.")
    public Response profile(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "letter-2025") String id,
            @Context UriInfo uri,
            @Context Request request) {
        return one(uri, request, id, id);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @DocumentedResponses.OfId
    @APIResponseSchema(ProfileDetail.class)
    @Operation(
            operationId = "getProfileVersion",
            summary = "One version of a profile",
            description = "A released version never changes: a verdict that names it can be made again.")
    public Response version(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "letter-2025") String id,
            @PathParam("version")
                    @Parameter(
                            description = "Number of the version.",
                            example = "1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
                    String version,
            @Context UriInfo uri,
            @Context Request request) {
        return one(uri, request, id + "@" + version, id + "' in version '" + version);
    }

    private Response one(UriInfo uri, Request request, String name, String said) {
        Edition edition = answers.pinned(uri);
        Profile profile = edition.profile(name).orElseThrow(() -> Missing.profile(edition, said));
        return answers.json(request, edition, "profile " + name, () -> ProfileDetail.of(edition, profile));
    }
}
