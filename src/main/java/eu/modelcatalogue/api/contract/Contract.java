package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the contract as it is committed. The tests make it out of the code and hold the file to it, so that no start has to: the model of it
 * takes a third of a second to build.
 */
@ApplicationScoped
class Contract {

    private static final String PATH = "/v1/openapi";
    private static final String JSON = "json";
    private static final String YAML = "yaml";

    /** The two files, read when they are first asked for. */
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    void routes(@Observes Router router) {
        router.route(PATH).handler(context -> answer(context, wanted(context)));
        router.route(PATH + ".json").handler(context -> answer(context, JSON));
        router.route(PATH + ".yaml").handler(context -> answer(context, YAML));
        router.route(PATH + ".yml").handler(context -> answer(context, YAML));
        router.route("/docs").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(Contract::documentation);
    }

    /** Leads to the page, which is a file: META-INF/resources/docs/index.html. */
    private static void documentation(RoutingContext context) {
        if (context.request().path().endsWith("/")) {
            // This route matches the folder too.
            context.next();
        } else {
            context.response()
                    .setStatusCode(302)
                    .putHeader("Location", "/docs/")
                    .end();
        }
    }

    /** Without an ending: YAML, unless JSON is asked for. */
    private static String wanted(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        boolean json = (accept != null && accept.contains("application/json"))
                || JSON.equalsIgnoreCase(context.request().getParam("format"));
        return json ? JSON : YAML;
    }

    private void answer(RoutingContext context, String format) {
        HttpMethod method = context.request().method();
        HttpServerResponse response = context.response();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Type", "application/" + format + ";charset=UTF-8")
                    .end(Buffer.buffer(files.computeIfAbsent(format, Contract::read)));
        } else if (method.equals(HttpMethod.OPTIONS)) {
            response.putHeader("Allow", ProblemDefaults.READ_METHODS).end();
        } else {
            response.putHeader("Allow", ProblemDefaults.READ_METHODS);
            Problems.write(
                    response, ProblemType.METHOD_NOT_ALLOWED, "Allowed are " + ProblemDefaults.READ_METHODS + ".");
        }
    }

    private static byte[] read(String format) {
        try (InputStream file = Contract.class.getResourceAsStream("/openapi/openapi." + format)) {
            return Objects.requireNonNull(file, "The build puts the contract on the class path")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
