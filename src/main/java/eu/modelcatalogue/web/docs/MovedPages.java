package eu.modelcatalogue.web.docs;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Addresses of the documentation that lead elsewhere. {@code /problems.html} stays the one that problems name by their {@code type}, which clients
 * tell them apart by; a browser takes what stands behind the # along.
 */
@ApplicationScoped
class MovedPages {

    private static final Map<String, String> ADDRESSES = Map.of(
            "/problems.html",
            "/docs/problems",
            "/docs/index.html",
            "/docs",
            "/openapi-ui",
            ConsolePage.PATH,
            "/openapi-ui/index.html",
            ConsolePage.PATH);

    void routes(@Observes Router router) {
        ADDRESSES.forEach((before, now) -> {
            router.route(HttpMethod.GET, before).handler(context -> lead(context, now));
            router.route(HttpMethod.HEAD, before).handler(context -> lead(context, now));
        });
    }

    private static void lead(RoutingContext context, String now) {
        String query = context.request().query();
        context.response()
                .setStatusCode(308)
                .putHeader("Location", now + (query == null ? "" : "?" + query))
                .putHeader("Cache-Control", "public, max-age=86400")
                .end();
    }
}
