package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** A file as it is sent. */
    private static final class Sent {

        private final byte[] bytes;

        /** Strong, over its bytes. */
        private final String tag;

        Sent(byte[] bytes, String tag) {
            this.bytes = bytes;
            this.tag = tag;
        }
    }

    /** The files, read when they are first asked for. */
    private final Map<String, Sent> files = new ConcurrentHashMap<>();

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
            Sent file = files.computeIfAbsent(name, Contract::read);
            response.putHeader("ETag", file.tag).putHeader("Cache-Control", Answers.CACHING);
            String known = request.getHeader("If-None-Match");
            if (known != null && (known.contains(file.tag) || known.strip().equals("*"))) {
                response.setStatusCode(304).end();
            } else {
                response.putHeader("Content-Type", TYPES.get(name)).end(Buffer.buffer(file.bytes));
            }
        } else if (method.equals(HttpMethod.OPTIONS)) {
            response.putHeader("Allow", ProblemDefaults.READ_METHODS).end();
        } else {
            response.putHeader("Allow", ProblemDefaults.READ_METHODS);
            Problems.write(
                    response, ProblemType.METHOD_NOT_ALLOWED, "Allowed are " + ProblemDefaults.READ_METHODS + ".");
        }
    }

    private static Sent read(String name) {
        try (InputStream file = Contract.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(file, "The build puts it on the class path")
                    .readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Sent(bytes, "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
