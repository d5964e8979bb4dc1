package eu.modelcatalogue.api.http;

import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.problem.ProblemPages;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Limits;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** What is refused or answered before a resource is reached, as problems like all others. */
@ApplicationScoped
class Edge {

    private final ProblemPages pages;

    Edge(ProblemPages pages) {
        this.pages = pages;
    }

    /** Before everything else: what cannot be read is not routed. */
    private static final int FIRST = 1_000;

    void filters(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void routes(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 500}) {
            router.errorHandler(
                    status,
                    context -> refuse(
                            context,
                            ProblemType.of(status),
                            ProblemType.of(status).title() + "."));
        }
        // Behind all other routes: an address that nobody serves.
        router.route()
                .last()
                .handler(context -> refuse(context, ProblemType.NOT_FOUND, "See /v1 for the addresses that exist."));
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > Limits.ADDRESS) {
            refuse(context, ProblemType.ADDRESS_TOO_LONG, "At most %d bytes are read.".formatted(Limits.ADDRESS));
            return;
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length() + 4;
        }
        if (headers > Limits.HEADERS) {
            refuse(context, ProblemType.HEADERS_TOO_LARGE, "At most %d bytes are read.".formatted(Limits.HEADERS));
            return;
        }
        if (request.getHeader("Host") == null && request.authority() == null) {
            refuse(context, ProblemType.MALFORMED_REQUEST, "The request names no host.");
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length != null && length.length() < 19 && Long.parseLong(length) > Limits.BODY) {
            refuse(context, ProblemType.BODY_TOO_LARGE, "At most %d bytes are read.".formatted(Limits.BODY));
            return;
        }
        normalise(request);
        if (!decodes(request.uri())) {
            refuse(
                    context,
                    ProblemType.MALFORMED_REQUEST,
                    "The address holds a character that must be percent-encoded, or a per cent sign that two hexadecimal digits do not follow (write it as %25).");
            return;
        }
        boolean read =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (read && Format.isChosenAt(request.path())) {
            Optional<Format> format = Format.chosen(context);
            if (format.isEmpty()) {
                Problems.write(context.response(), ProblemType.NOT_ACCEPTABLE, Format.acceptable());
                return;
            }
            // One road to each format: resources are chosen by this header alone.
            request.headers().set("Accept", format.get().accepted());
        }
        if (request.method().equals(HttpMethod.OPTIONS) && request.getHeader("Access-Control-Request-Method") != null) {
            // A browser asks whether a page of another site may read: everything here may be read by everyone.
            context.response()
                    .putHeader("Access-Control-Allow-Methods", ProblemDefaults.methods(request.path()))
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
            return;
        }
        context.next();
    }

    /** As a page for a browser, as problem details for everybody else. */
    private void refuse(RoutingContext context, ProblemType type, String detail) {
        pages.page(context.request(), type, detail)
                .ifPresentOrElse(
                        page -> Problems.write(context.response(), type, page),
                        () -> Problems.write(context.response(), type, detail));
    }

    /** Conditions are read as RFC 9110 asks: dates that are none are ignored, and If-None-Match compares weakly. */
    private static void normalise(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String since = headers.get("If-Modified-Since");
        if (since != null && !isDate(since)) {
            headers.remove("If-Modified-Since");
        }
        String tags = headers.get("If-None-Match");
        if (tags != null) {
            headers.set("If-None-Match", tags.replace("W/\"", "\""));
        }
        // Meant for changes, and nothing can be changed here.
        headers.remove("If-Match");
        headers.remove("If-Unmodified-Since");
    }

    private static boolean isDate(String text) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean decodes(String uri) {
        try {
            QueryStringDecoder decoder = new QueryStringDecoder(new URI(uri));
            QueryStringDecoder.decodeComponent(decoder.rawPath());
            return decoder.parameters() != null;
        } catch (IllegalArgumentException | URISyntaxException e) {
            return false;
        }
    }
}
