package eu.modelcatalogue.api.compression;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/**
 * Compresses answers that are made for one caller and not cached, such as assessed declarations, audits and forms. Cached answers have an entity
 * tag and are compressed in the cache.
 */
@Provider
public class UncachedAnswers implements ContainerResponseFilter {

    private final CurrentVertxRequest current;

    UncachedAnswers(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        MediaType type = answer.getMediaType();
        Object body = answer.getEntity();
        boolean passing = answer.getStatus() == 200
                && type != null
                && (body instanceof byte[] || body instanceof String)
                && !answer.getHeaders().containsKey(HttpHeaders.ETAG);
        if (!passing || !ContentCoding.isWorth(type)) {
            return;
        }
        byte[] bytes = body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) body;
        Content content =
                Content.of(bytes, ContentCoding.accepted(current.getCurrent().request()));
        answer.getHeaders().add(HttpHeaders.VARY, ContentCoding.ACCEPTED);
        if (content.coding() != ContentCoding.IDENTITY) {
            answer.getHeaders()
                    .putSingle(ContentCoding.APPLIED, content.coding().word());
            answer.setEntity(content.body());
        }
    }
}
