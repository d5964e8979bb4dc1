package eu.modelcatalogue.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How long caches keep files: for ever, since their addresses hold a fingerprint or a version; and what was not found not at all. */
@ApplicationScoped
class Files {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    void filters(@Observes Filters filters) {
        filters.register(Files::keep, Edge.FIRST - 2);
    }

    private static void keep(RoutingContext context) {
        String path = context.request().path();
        // Addresses of assets hold a fingerprint: see web/frame/Asset.
        if (path.startsWith("/assets/")) {
            context.addHeadersEndHandler(sent -> {
                HttpServerResponse response = context.response();
                if (response.getStatusCode() < 400 && !response.headers().contains("ETag")) {
                    response.putHeader("Cache-Control", FOR_EVER);
                }
            });
        }
        context.next();
    }
}
