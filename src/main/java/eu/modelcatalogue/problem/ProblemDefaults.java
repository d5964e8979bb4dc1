package eu.modelcatalogue.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each problem its documented type, and adds the allowed methods if the method was not allowed. */
@ApplicationScoped
public class ProblemDefaults implements ProblemPostProcessor {

    /** The methods of almost every address. */
    public static final String READ_METHODS = "GET, HEAD, OPTIONS";

    /** Addresses for declarations, documents to be audited, and MCP messages. */
    private static final Set<String> POSTED =
            Set.of("/v1/assessments", "/v1/assessments/filled-form", "/v1/audit", "/v1/audit/filter", "/mcp");

    /** The allowed methods of an address. */
    public static String methods(@Nullable String path) {
        return path != null && POSTED.contains(path) ? "POST, OPTIONS" : READ_METHODS;
    }

    private final Faults faults;

    ProblemDefaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public int priority() {
        return 200;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        ProblemType type = ProblemType.of(problem.getStatusCode());
        if (type == ProblemType.INTERNAL_ERROR) {
            faults.note(context.cause);
        }
        HttpProblem.Builder builder = HttpProblem.builder(problem).withHeader("Cache-Control", "no-store");
        if (problem.getType() == null) {
            builder.withType(URI.create(type.type())).withTitle(type.title());
        }
        if (problem.getDetail() == null || problem.getType() == null) {
            builder.withDetail(detail(type, context.path));
        }
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            builder.withHeader("Allow", methods(context.path));
        }
        return builder.build();
    }

    private static String detail(ProblemType type, @Nullable String path) {
        return switch (type) {
            case NOT_FOUND -> "See /v1 for the addresses that exist.";
            case METHOD_NOT_ALLOWED -> "Allowed are " + methods(path) + ".";
            case NOT_ACCEPTABLE -> "The answer can be had as application/json.";
            case UNSUPPORTED_MEDIA_TYPE ->
                switch (path == null ? "" : path) {
                    case "/v1/audit" -> "A document is application/json, application/yaml or text/plain.";
                    case "/v1/audit/filter" -> "A configuration is application/yaml.";
                    case "/v1/assessments/filled-form" ->
                        "A form is application/vnd.openxmlformats-officedocument.wordprocessingml.document or application/vnd.oasis.opendocument.text.";
                    default -> "A body, where one is taken, is application/json.";
                };
            default -> type.title() + ".";
        };
    }
}
