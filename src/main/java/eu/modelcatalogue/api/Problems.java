package eu.modelcatalogue.api;

import eu.modelcatalogue.catalogue.Content;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Makes problem details, for resources and for what fails before it reaches one. */
final class Problems {

    private Problems() {}

    static HttpProblem.Builder problem(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(type.type()))
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
    }

    /** All faults of a query at once. */
    static HttpProblem invalid(List<InputFault> faults) {
        String detail =
                faults.size() == 1 ? "One parameter is not allowed." : faults.size() + " parameters are not allowed.";
        return problem(ProblemType.INVALID_PARAMETERS, detail)
                .with("errors", faults)
                .build();
    }

    static HttpProblem notFound(String what, String id) {
        return problem(ProblemType.NOT_FOUND, "There is no %s '%s'.".formatted(what, id))
                .build();
    }

    /** An id that was a model once: it answers for ever, with the day and the reason. */
    static HttpProblem removed(Content.Removed removed) {
        return problem(
                        ProblemType.ENTRY_REMOVED,
                        "'%s' was taken out on %s: %s".formatted(removed.id(), removed.on(), removed.reason()))
                .build();
    }

    static HttpProblem notReady() {
        return problem(ProblemType.NOT_READY, "No edition is loaded yet. Try again in a few seconds.")
                .withStatus(Response.Status.SERVICE_UNAVAILABLE)
                .withHeader("Retry-After", "5")
                .build();
    }

    static HttpProblem busy() {
        return problem(ProblemType.BUSY, "Other documents are being written. Try again in a few seconds.")
                .withHeader("Retry-After", "10")
                .build();
    }

    /** Answers outside the resources. */
    static void write(HttpServerResponse response, ProblemType type, String detail) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        byte[] body = new JsonObject()
                .put("type", type.type())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .toBuffer()
                .getBytes();
        response.setStatusCode(type.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(body));
    }
}
