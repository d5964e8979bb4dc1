package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.query.Address;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Redirects from the address that a form sends to the equivalent short one: {@code ?q=&country=FR&country=DE} becomes {@code ?country=FR,DE}. So
 * the address of a page is its query, as the API reads it, and can be mailed and kept. Parameters of {@link Trackers} are removed.
 */
@Provider
@PreMatching
public class TidyAddress implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET)
                || !ProblemPage.isForReaders(request.getUriInfo().getPath())) {
            return;
        }
        URI uri = request.getUriInfo().getRequestUri();
        if (Address.untidy(uri.getRawQuery()) || Trackers.in(uri.getRawQuery())) {
            request.abortWith(Response.status(Response.Status.FOUND)
                    .header(
                            "Location",
                            Trackers.without(Address.of(uri.getPath(), uri.getRawQuery()))
                                    .written())
                    .header("Cache-Control", "public, max-age=86400")
                    .build());
        }
    }
}
