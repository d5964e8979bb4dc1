package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.compression.StoredFile;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the committed contract. The tests generate the contract from the code and compare it with the file, so that the service does not have to build
 * it on every start, which takes a third of a second.
 */
@ApplicationScoped
class Contract {

    private static final String PATH = "/v1/openapi";
    private static final String JSON = "json";
    private static final String YAML = "yaml";

    /** The files by extension, each read on its first request. */
    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();

    /** Where users of Quarkus look for the contract. */
    private static final String USUAL = "/q/openapi";

    void routes(@Observes Router router) {
        router.route(USUAL).handler(context -> {
            String query = context.request().query();
            context.response()
                    .setStatusCode(308)
                    .putHeader("Location", PATH + (query == null ? "" : "?" + query))
                    .putHeader("Cache-Control", "public, max-age=86400")
                    .end();
        });
        router.route(PATH).handler(context -> {
            context.response().putHeader("Vary", "Accept");
            answer(context, wanted(context));
        });
        router.route(PATH + ".json").handler(context -> answer(context, JSON));
        router.route(PATH + ".yaml").handler(context -> answer(context, YAML));
        router.route(PATH + ".yml").handler(context -> answer(context, YAML));
    }

    /** The format for an address without an extension: YAML, unless JSON is requested. */
    private static String wanted(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        boolean json = (accept != null && accept.contains("application/json"))
                || JSON.equalsIgnoreCase(context.request().getParam("format"));
        return json ? JSON : YAML;
    }

    private void answer(RoutingContext context, String ending) {
        HttpServerResponse response = context.response();
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            files.computeIfAbsent(ending, Contract::read).send(context.request(), Answers.CACHING);
            return;
        }
        response.putHeader("Allow", ProblemDefaults.READ_METHODS);
        if (method.equals(HttpMethod.OPTIONS)) {
            response.end();
        } else {
            Problems.write(
                    response, ProblemType.METHOD_NOT_ALLOWED, "Allowed are " + ProblemDefaults.READ_METHODS + ".");
        }
    }

    private static StoredFile read(String ending) {
        return StoredFile.read("/openapi/openapi." + ending, "application/" + ending + ";charset=UTF-8")
                .orElseThrow(() -> new IllegalStateException("The build puts it on the class path: " + ending));
    }
}
