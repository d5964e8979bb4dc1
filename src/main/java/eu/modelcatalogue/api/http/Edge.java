package eu.modelcatalogue.api.http;

import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.problem.Faults;
import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.problem.ProblemPages;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Question;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Refuses or answers requests before they reach a resource. Refusals are problem details, like all other errors. */
@ApplicationScoped
class Edge {

    private final ProblemPages pages;
    private final VertxHttpConfig http;
    private final Faults faults;

    Edge(ProblemPages pages, VertxHttpConfig http, Faults faults) {
        this.pages = pages;
        this.http = http;
        this.faults = faults;
    }

    /** Key under which a request stores the media type that the extension of its address stands for. */
    private static final String FILE = "catalogue.file";

    /** Addresses that answer what is sent to them in several formats. */
    private static final Set<String> CHOSEN_WHEN_POSTED = Set.of(Question.AUDIT.path(), Question.FILTER.path());

    /** Priority above all other filters: a request that cannot be read is not routed. */
    static final int FIRST = 1_000;

    void filters(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void routes(@Observes Router router) {
        // Ahead of the framework's own handler, which answers in other formats.
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> failed(context, context.statusCode()));
        // For failures between routes.
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500}) {
            router.errorHandler(status, context -> failed(context, status));
        }
        // After all other routes: answers addresses that do not exist.
        router.route()
                .last()
                .handler(context -> refuse(context, ProblemType.NOT_FOUND, "See /v1 for the addresses that exist."));
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader("Date", HttpDate.now());
        if (request.uri().length() > Limits.ADDRESS) {
            refuse(context, ProblemType.ADDRESS_TOO_LONG, "At most %d bytes are read.".formatted(Limits.ADDRESS));
        } else if (!decodes(request.uri())) {
            refuse(
                    context,
                    ProblemType.MALFORMED_REQUEST,
                    "The address holds a character that must be percent-encoded, or a per cent sign that two hexadecimal digits do not follow (write it as %25).");
        } else if (RequestHeaders.size(request) > Limits.HEADERS) {
            refuse(context, ProblemType.HEADERS_TOO_LARGE, "At most %d bytes are read.".formatted(Limits.HEADERS));
        } else if (request.version() != HttpVersion.HTTP_1_1 && request.version() != HttpVersion.HTTP_1_0) {
            refuse(context, ProblemType.MALFORMED_REQUEST, "HTTP/1.1 is spoken here.");
        } else if (!RequestHeaders.nameHost(request)) {
            refuse(context, ProblemType.MALFORMED_REQUEST, "The request names no host, or none that can be one.");
        } else if (!RequestHeaders.frameBody(request)) {
            refuse(
                    context,
                    ProblemType.MALFORMED_REQUEST,
                    "Transfer-Encoding is something else than chunked, which is all that is allowed.");
            // It is unknown where the next request would begin.
            request.connection().close();
        } else if (isCanonical(context)) {
            RequestHeaders.settle(request);
            // If the address has an extension, the format is already chosen.
            Optional<String> other = context.get(FILE) == null ? OtherForms.wanted(context) : Optional.empty();
            if (other.isPresent()) {
                context.reroute(other.get());
            } else if (!leadToEntry(context)
                    && !leadToFile(context)
                    && chooseFormat(context)
                    && !answerOptions(context)) {
                context.next();
            }
        }
    }

    /** Each answer has one address. Other spellings of a page's address redirect to it; programs get a 404. */
    private boolean isCanonical(RoutingContext context) {
        String path = context.request().path();
        Optional<String> canonical = CanonicalPath.of(path, context.normalizedPath());
        if (canonical.filter(path::equals).isPresent()) {
            return true;
        }
        if (canonical.filter(pages::isPage).isPresent()) {
            String query = context.request().query();
            context.response()
                    .setStatusCode(308)
                    .putHeader("Location", canonical.get() + (query == null ? "" : "?" + query))
                    .putHeader("Cache-Control", "public, max-age=86400")
                    .end();
        } else {
            refuse(
                    context,
                    ProblemType.NOT_FOUND,
                    canonical
                            .map("An address has one spelling; of this one it is %s."::formatted)
                            .orElse("See /v1 for the addresses that exist."));
        }
        return false;
    }

    /** Leads a program that asks for JSON at the front page to the entry of the API. Browsers always name HTML. */
    private static boolean leadToEntry(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accepted = request.getHeader("Accept");
        boolean program = request.path().equals("/")
                && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && accepted != null
                && accepted.contains(Format.JSON.accepted())
                && !accepted.contains("text/html");
        if (program) {
            context.response()
                    .setStatusCode(303)
                    .putHeader("Location", Question.ENTRY.path())
                    .putHeader("Cache-Control", "public, max-age=86400")
                    .putHeader("Vary", "Accept")
                    .end();
        }
        return program;
    }

    /** Removes an extension that names a file format, and routes the request again with the media type it stands for. */
    private boolean leadToFile(RoutingContext context) {
        Optional<FileAddress> file = FileAddress.of(context.request().path());
        file.ifPresent(address -> {
            String format = context.queryParams().get(Format.PARAMETER);
            if (format != null) {
                Problems.write(
                        context.response(),
                        Format.PARAMETER,
                        format,
                        "does not go with an address whose ending says the format",
                        "no such parameter");
            } else {
                String query = context.request().query();
                context.put(FILE, address.mediaType());
                context.reroute(address.path() + (query == null ? "" : "?" + query));
            }
        });
        return file.isPresent();
    }

    /** Puts the chosen format into the Accept header, the only thing by which resources are selected. */
    private boolean chooseFormat(RoutingContext context) {
        HttpServerRequest request = context.request();
        String file = context.get(FILE);
        if (file != null) {
            request.headers().set("Accept", file);
            return true;
        }
        boolean answered = request.method().equals(HttpMethod.GET)
                || request.method().equals(HttpMethod.HEAD)
                || (request.method().equals(HttpMethod.POST) && CHOSEN_WHEN_POSTED.contains(request.path()));
        if (!answered || !Format.isChosenAt(request.path())) {
            return true;
        }
        Optional<Format> format = Format.chosen(context);
        format.ifPresentOrElse(
                chosen -> request.headers().set("Accept", chosen.accepted()),
                () -> Problems.write(
                        context.response(), ProblemType.NOT_ACCEPTABLE, Format.acceptable(request.path())));
        return format.isPresent();
    }

    /**
     * Answers a browser that asks whether a page of another site may read; everything here may be read by everyone. The CORS filter of Quarkus
     * would echo the origin, and caches would keep one answer for each origin.
     */
    private static boolean answerOptions(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean asked = request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Access-Control-Request-Method") != null;
        if (asked) {
            context.response()
                    .putHeader("Access-Control-Allow-Methods", ProblemDefaults.methods(request.path()))
                    .putHeader(
                            "Access-Control-Allow-Headers",
                            "Accept, Accept-Language, Content-Type, If-None-Match, If-Modified-Since, Mcp-Protocol-Version, Mcp-Session-Id")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
        }
        return asked;
    }

    /** Answers failures outside the resources: requests that the router refused, static files, and internal errors. */
    private void failed(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            // The headers are already sent, so the caller can only see a broken answer.
            context.request().connection().close();
            return;
        }
        response.headers().clear();
        http.header().forEach((name, header) -> response.putHeader(name, header.value()));
        http.filter().values().forEach(filter -> filter.header().forEach(response::putHeader));
        response.putHeader("Date", HttpDate.now());
        // A problem arrives here if it can no longer be delivered as an answer, because the caller has gone or the
        // service is shutting down.
        ProblemType type = ProblemType.of(
                context.failure() instanceof HttpProblem expected
                        ? expected.getStatusCode()
                        : status < 0 ? 500 : status);
        if (type == ProblemType.INTERNAL_ERROR) {
            faults.note(context.failure());
        }
        refuse(
                context,
                type,
                switch (type) {
                    case NOT_FOUND -> "See /v1 for the addresses that exist.";
                    case MALFORMED_REQUEST -> "The request names no host, or its address cannot be read.";
                    default -> type.title() + ".";
                });
    }

    private void refuse(RoutingContext context, ProblemType type, String detail) {
        refuse(pages, context, type, detail);
    }

    /** Refuses a request before it reaches a resource: with a page for a browser, with problem details for other clients. */
    static void refuse(ProblemPages pages, RoutingContext context, ProblemType type, String detail) {
        pages.page(context.request(), type, detail)
                .ifPresentOrElse(
                        page -> Problems.write(context.response(), type, page),
                        () -> Problems.write(context.response(), type, detail));
    }

    /**
     * Continues a request on its event loop after a worker has finished something for it. If that work failed, the request is refused.
     *
     * @param then receives the result before the request continues
     */
    static <T> void goOn(ProblemPages pages, RoutingContext context, Future<T> work, Consumer<T> then) {
        Context loop = context.vertx().getOrCreateContext();
        work.onComplete(end -> loop.runOnContext(back -> {
            if (end.succeeded()) {
                then.accept(end.result());
                context.next();
            } else if (end.cause() instanceof Shelf.LedgerAway) {
                refuse(pages, context, ProblemType.LEDGER_AWAY, Problems.LEDGER_AWAY);
            } else if (end.cause() instanceof HttpProblem) {
                refuse(pages, context, ProblemType.BUSY, Problems.BUSY);
            } else {
                context.fail(end.cause());
            }
        }));
    }

    private static boolean decodes(String uri) {
        try {
            URI read = new URI(uri);
            if (uri.indexOf('%') < 0) {
                return true;
            }
            QueryStringDecoder decoder = new QueryStringDecoder(read);
            QueryStringDecoder.decodeComponent(decoder.rawPath());
            return decoder.parameters() != null;
        } catch (IllegalArgumentException | URISyntaxException e) {
            return false;
        }
    }
}
