package eu.modelcatalogue.api.deprecation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Something that is to go, for the tests: nothing of the service is. */
@Path("/tried")
@Produces(MediaType.TEXT_PLAIN)
public class OutgoingResource {

    @GET
    @Path("/outgoing")
    @Operation(operationId = "outgoing")
    @Deprecation(since = "2027-01-01", sunset = "2027-07-01", page = "/docs/api#instead")
    public String outgoing() {
        return "still here";
    }

    @GET
    @Path("/staying")
    @Operation(operationId = "staying")
    @Deprecation(
            since = "2027-01-01",
            sunset = "2028-01-01",
            parameters = {"old", "older"})
    public Response staying() {
        return Response.ok("here")
                .header("Link", "</v1/openapi.json>; rel=\"service-desc\"")
                .build();
    }
}
