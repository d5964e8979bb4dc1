package eu.modelcatalogue.web.docs;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Redirects from former addresses of the documentation. {@code /problems.html} stays the {@code type} of problems, by which clients distinguish
 * them; browsers keep the fragment.
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
