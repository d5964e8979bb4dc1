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
 * Serves the contract as it is committed. The tests make the contract out of the code and hold the file to it, so that no
 * start has to: the model of it takes a third of a second to build.
 */
@ApplicationScoped
class Contract {

    private static final String PATH = "/v1/openapi";
    private static final String JSON = "json";
    private static final String YAML = "yaml";

    /** The files by their ending, read when they are first asked for. */
    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();

    void routes(@Observes Router router) {
        router.route(PATH).handler(context -> {
            context.response().putHeader("Vary", "Accept");
            answer(context, wanted(context));
        });
        router.route(PATH + ".json").handler(context -> answer(context, JSON));
        router.route(PATH + ".yaml").handler(context -> answer(context, YAML));
        router.route(PATH + ".yml").handler(context -> answer(context, YAML));
    }

    /** Without an ending: YAML, unless JSON is asked for. */
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
