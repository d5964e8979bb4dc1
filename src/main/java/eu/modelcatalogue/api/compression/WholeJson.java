package eu.modelcatalogue.api.compression;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Writes problems and other records as JSON before anything of them is sent. RESTEasy would send a long one piece by piece from a worker, which waits while the caller
 * does not read: sixteen such callers would hold all workers.
 */
@Provider
// Filters of answers run from the highest priority down: this one runs after those that look at the record.
@Priority(Priorities.ENTITY_CODER)
public class WholeJson implements ContainerResponseFilter {

    private final JsonBytes json;

    WholeJson(JsonBytes json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        Object body = answer.getEntity();
        // Streamed files have a writer of their own.
        if ((body instanceof Record || body instanceof HttpProblem) && isJson(answer.getMediaType())) {
            answer.setEntity(json.of(body));
        }
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
