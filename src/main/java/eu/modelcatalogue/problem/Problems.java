package eu.modelcatalogue.problem;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Makes problem details, for resources and for failures before a resource is reached. */
public final class Problems {

    /** Seconds after which a busy service may be asked again; most costly answers take less. */
    public static final String RETRY_AFTER = "10";

    /** The detail if the budget for costly answers is used up. */
    public static final String BUSY = "Other costly answers are being made. Try again in a few seconds.";

    /** The detail if an older edition is requested and the database does not answer. */
    public static final String LEDGER_AWAY =
            "The database that holds older editions does not answer. The current edition and the one before can be asked for; try again in a few seconds.";

    /** Most entries that a problem names instead of one that does not exist. */
    public static final int MOST_CANDIDATES = 3;

    private Problems() {}

    public static HttpProblem.Builder problem(ProblemType type, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(type.type()))
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
    }

    /** All faults of a query together. */
    public static HttpProblem invalid(List<InputFault> faults) {
        String detail =
                faults.size() == 1 ? "One parameter is not allowed." : faults.size() + " parameters are not allowed.";
        return problem(ProblemType.INVALID_PARAMETERS, detail)
                .with("errors", faults)
                .build();
    }

    public static HttpProblem notFound(String what, String id) {
        return problem(ProblemType.NOT_FOUND, "There is no %s '%s'.".formatted(what, id))
                .build();
    }

    /** The same with the entries whose names are nearest. */
    public static HttpProblem notFound(String what, String id, List<ProblemDetails.Candidate> candidates) {
        if (candidates.isEmpty()) {
            return notFound(what, id);
        }
        String named = candidates.stream().map(ProblemDetails.Candidate::id).collect(Collectors.joining(", "));
        return problem(ProblemType.NOT_FOUND, "There is no %s '%s'. Did you mean %s?".formatted(what, id, named))
                .with("candidates", candidates)
                .build();
    }

    /** For the id of a removed model; the answer with day and reason never expires. */
    public static HttpProblem removed(EditionContent.Removed removed) {
        return problem(
                        ProblemType.ENTRY_REMOVED,
                        "'%s' was taken out on %s: %s".formatted(removed.id(), removed.on(), removed.reason()))
                .build();
    }

    public static HttpProblem notReady() {
        return later(ProblemType.NOT_READY, "No edition is loaded yet. Try again in a few seconds.", "5");
    }

    public static HttpProblem busy() {
        return later(ProblemType.BUSY, BUSY, RETRY_AFTER);
    }

    public static HttpProblem ledgerAway() {
        return later(ProblemType.LEDGER_AWAY, LEDGER_AWAY, RETRY_AFTER);
    }

    private static HttpProblem later(ProblemType type, String detail, String seconds) {
        return problem(type, detail).withHeader("Retry-After", seconds).build();
    }

    /** Answers outside the resources. */
    public static void write(HttpServerResponse response, ProblemType type, String detail) {
        write(response, type, "application/problem+json", body(type, detail).toBuffer());
    }

    /** The same for one parameter that is not allowed. */
    public static void write(
            HttpServerResponse response, String parameter, String value, String detail, String allowed) {
        ProblemType type = ProblemType.INVALID_PARAMETERS;
        JsonObject fault = new JsonObject()
                .put("parameter", parameter)
                .put("value", value)
                .put("detail", detail)
                .put("allowed", allowed);
        JsonObject body = body(type, "One parameter is not allowed.").put("errors", new JsonArray().add(fault));
        write(response, type, "application/problem+json", body.toBuffer());
    }

    public static byte[] json(ProblemType type, String detail) {
        return body(type, detail).toBuffer().getBytes();
    }

    private static JsonObject body(ProblemType type, String detail) {
        return new JsonObject()
                .put("type", type.type())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail);
    }

    /** The same as a page. */
    public static void write(HttpServerResponse response, ProblemType type, ProblemPages.Body page) {
        if (!response.headWritten()) {
            response.putHeader("Content-Language", page.language().word());
        }
        write(response, type, "text/html;charset=UTF-8", Buffer.buffer(page.html()));
    }

    private static void write(HttpServerResponse response, ProblemType type, String mediaType, Buffer body) {
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (type == ProblemType.BUSY || type == ProblemType.LEDGER_AWAY) {
            response.putHeader("Retry-After", RETRY_AFTER);
        }
        response.setStatusCode(type.status())
                .putHeader("Content-Type", mediaType)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept, Accept-Language")
                .end(body);
    }
}
