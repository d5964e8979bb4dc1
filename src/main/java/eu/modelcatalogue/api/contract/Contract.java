package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.coding.StoredFile;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the contract as it is committed. The tests make the contract out of the code and hold the file to it, so that no
 * start has to: the model of it takes a third of a second to build.
 */
@ApplicationScoped
class Contract {

    private static final String PATH = "/v1/openapi";
    private static final String JSON = "/openapi/openapi.json";
    private static final String YAML = "/openapi/openapi.yaml";

    private static final Map<String, String> TYPES = Map.of(
            JSON, "application/json;charset=UTF-8",
            YAML, "application/yaml;charset=UTF-8");

    /** The files, read when they are first asked for. */
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
                || "json".equalsIgnoreCase(context.request().getParam("format"));
        return json ? JSON : YAML;
    }

    private void answer(RoutingContext context, String name) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            files.computeIfAbsent(name, Contract::read).send(request, Answers.CACHING);
        } else if (method.equals(HttpMethod.OPTIONS)) {
            response.putHeader("Allow", ProblemDefaults.READ_METHODS).end();
        } else {
            response.putHeader("Allow", ProblemDefaults.READ_METHODS);
            Problems.write(
                    response, ProblemType.METHOD_NOT_ALLOWED, "Allowed are " + ProblemDefaults.READ_METHODS + ".");
        }
    }

    private static StoredFile read(String name) {
        String type = Objects.requireNonNull(TYPES.get(name), name);
        return StoredFile.read(name, type)
                .orElseThrow(() -> new IllegalStateException("The build puts it on the class path: " + name));
    }
}
