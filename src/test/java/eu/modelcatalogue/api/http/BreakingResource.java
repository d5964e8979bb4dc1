package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.compression.ContentCoding;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource for tests whose lines fail while they are sent; no resource of the service does that. */
@Path("/tried/lines")
@Produces("application/x-ndjson")
@NonBlocking
public class BreakingResource {

    /** All responses that were started. */
    static final List<Lines> BEGUN = new CopyOnWriteArrayList<>();

    private final Budget budget;

    BreakingResource(Budget budget) {
        this.budget = budget;
    }

    /**
     * Answers with some lines.
     *
     * @param whole number of lines before the one that fails
     */
    @GET
    @Operation(hidden = true)
    public Response lines(@QueryParam("whole") int whole, @QueryParam("coding") ContentCoding coding) {
        budget.stream();
        Lines lines = (Lines) Lines.of(() -> Stream.iterate(1, number -> number + 1)
                        .map(number -> {
                            if (number > whole) {
                                throw new IllegalStateException("The line after " + whole);
                            }
                            return new byte[40_000];
                        })
                        .iterator())
                .as(coding)
                .body();
        BEGUN.add(lines);
        return Response.ok(lines).build();
    }
}
