package eu.modelcatalogue.api.deprecation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Adds the deprecation headers to answers of deprecated methods. The annotation on this class only binds it to these methods. */
@Provider
@Deprecation(since = "", sunset = "")
class DeprecationHeaders implements ContainerResponseFilter {

    private final ResourceInfo resource;

    DeprecationHeaders(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Deprecation told = Objects.requireNonNull(resource.getResourceMethod().getAnnotation(Deprecation.class));
        Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
        if (told.parameters().length > 0 && Stream.of(told.parameters()).noneMatch(asked::contains)) {
            return;
        }
        // Added and not set, because an answer may already have links.
        Notice.of(told.since(), told.sunset())
                .headers(told.page())
                .forEach((name, value) -> response.getHeaders().add(name, value));
    }
}
