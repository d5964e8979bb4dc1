package eu.modelcatalogue.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How long caches keep files: those whose address holds a fingerprint or a version for ever, others for an hour, and what was not found not at all. */
@ApplicationScoped
class Files {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    void filters(@Observes Filters filters) {
        filters.register(Files::keep, Edge.FIRST - 2);
    }

    private static void keep(RoutingContext context) {
        String path = context.request().path();
        // Addresses of assets hold a fingerprint: see web/frame/Asset.
        boolean named = path.startsWith("/assets/");
        boolean file = named || path.startsWith("/openapi-ui/") || path.startsWith("/docs/") || path.endsWith(".html");
        if (file) {
            context.addHeadersEndHandler(sent -> {
                HttpServerResponse response = context.response();
                if (response.getStatusCode() < 400 && !response.headers().contains("ETag")) {
                    response.putHeader("Cache-Control", named ? FOR_EVER : FOR_AN_HOUR);
                }
            });
        }
        context.next();
    }
}
