package eu.modelcatalogue.api;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What is refused or answered before a resource is reached, as problems like all others. */
@ApplicationScoped
class Edge {

    /** Before everything else: what cannot be read is not routed. */
    private static final int FIRST = 1_000;

    void filters(@Observes Filters filters) {
        filters.register(Edge::admit, FIRST);
    }

    void routes(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 500}) {
            router.errorHandler(
                    status,
                    context -> Problems.write(
                            context.response(),
                            ProblemType.of(status),
                            ProblemType.of(status).title() + "."));
        }
        // Behind all other routes: an address that nobody serves.
        router.route()
                .last()
                .handler(context -> Problems.write(
                        context.response(), ProblemType.NOT_FOUND, "See /v1 for the addresses that exist."));
    }

    private static void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > Limits.ADDRESS) {
            Problems.write(
                    context.response(),
                    ProblemType.ADDRESS_TOO_LONG,
                    "At most %d bytes are read.".formatted(Limits.ADDRESS));
            return;
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length() + 4;
        }
        if (headers > Limits.HEADERS) {
            Problems.write(
                    context.response(),
                    ProblemType.HEADERS_TOO_LARGE,
                    "At most %d bytes are read.".formatted(Limits.HEADERS));
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length != null && length.length() < 19 && Long.parseLong(length) > Limits.BODY) {
            Problems.write(
                    context.response(),
                    ProblemType.BODY_TOO_LARGE,
                    "At most %d bytes are read.".formatted(Limits.BODY));
            return;
        }
        if (!decodes(request.uri())) {
            Problems.write(
                    context.response(),
                    ProblemType.MALFORMED_REQUEST,
                    "The address holds a per cent sign that two hexadecimal digits do not follow; write it as %25.");
            return;
        }
        if (request.method().equals(HttpMethod.OPTIONS) && request.getHeader("Access-Control-Request-Method") != null) {
            // A browser asks whether a page of another site may read: everything here may be read by everyone.
            context.response()
                    .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .putHeader(
                            "Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match, If-Modified-Since")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
            return;
        }
        context.next();
    }

    private static boolean decodes(String uri) {
        try {
            QueryStringDecoder decoder = new QueryStringDecoder(uri);
            QueryStringDecoder.decodeComponent(decoder.rawPath());
            return decoder.parameters() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
