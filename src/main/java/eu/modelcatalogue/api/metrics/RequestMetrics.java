package eu.modelcatalogue.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures the requests of the main port by method, route and status: how many, how long, how many bytes.
 *
 * <p>Quarkus has a meter of the same name, which is turned off ({@code quarkus.micrometer.binder.http-server.enabled}). It takes any method that a caller
 * invents, and the whole path of what is answered before a resource is reached, as the value of a tag: each new value is a series that stays in memory,
 * so strangers could fill it. It also looks up its series by a list of tags for each request, some 0.8 µs of a search of 35, where this class takes 0.2. The
 * route of a resource is the one that Quarkus finds.
 */
@ApplicationScoped
class RequestMetrics {

    /** Before all other filters, so that what they refuse is measured too. */
    private static final int FIRST = 1_100;

    /** Where Quarkus leaves the path of the resource method that was chosen, as its annotations say it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String MEASURED = RequestMetrics.class.getName();

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.OPTIONS);

    private static final String OTHER = "other";

    /** Upper bounds of the buckets of the histogram: an answer from memory, one that is made, a document, and what takes too long. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(50),
        Duration.ofMillis(500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    /** @param status 0 where the caller had gone before the answer was sent */
    private record Series(String method, String route, int status) {}

    private record Meters(Timer time, Counter bytes) {}

    private final MeterRegistry registry;
    private final Map<Series, Meters> known = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::measure, FIRST);
    }

    private void measure(RoutingContext context) {
        // An address with the ending of a file is routed a second time, without it.
        if (context.get(MEASURED) == null) {
            context.put(MEASURED, true);
            Context local = Vertx.currentContext();
            long begun = System.nanoTime();
            context.addEndHandler(end -> {
                Meters meters = known.computeIfAbsent(
                        new Series(
                                method(context.request().method()),
                                route(context.request().path(), local.getLocal(TEMPLATE)),
                                end.succeeded() ? context.response().getStatusCode() : 0),
                        this::register);
                meters.time().record(Duration.ofNanos(System.nanoTime() - begun));
                meters.bytes().increment((double) context.response().bytesWritten());
            });
        }
        context.next();
    }

    private static String method(HttpMethod method) {
        return METHODS.contains(method) ? method.name() : OTHER;
    }

    /** @param template null where no resource was reached */
    private static String route(String path, @Nullable String template) {
        if (template != null) {
            return template;
        }
        if (path.startsWith("/assets/")) {
            return "/assets/{file}";
        }
        if (path.startsWith("/q/health")) {
            return "/q/health";
        }
        return path.equals("/mcp") ? path : OTHER;
    }

    private Meters register(Series series) {
        Tags tags = Tags.of(
                "method",
                series.method(),
                "uri",
                series.route(),
                "status",
                series.status() == 0 ? "RESET" : Integer.toString(series.status()));
        return new Meters(
                Timer.builder("http.server.requests")
                        .description("Time from the head of a request to the end of its answer")
                        .serviceLevelObjectives(BUCKETS)
                        .tags(tags)
                        .register(registry),
                Counter.builder("http.server.sent")
                        .description("Bytes of the bodies of answers, as they were sent")
                        .baseUnit("bytes")
                        .tags(tags)
                        .register(registry));
    }
}
