package eu.modelcatalogue.api.deprecation;

import eu.modelcatalogue.api.http.HttpDate;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whoever asks for what is to go. Its own days bind it to the methods that have some, and say nothing. */
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
        Notice notice = Notice.of(told.since(), told.sunset());
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Deprecation", "@" + begin(notice.since()).getEpochSecond());
        headers.putSingle("Sunset", HttpDate.of(begin(notice.sunset())));
        headers.add("Link", "<" + told.page() + ">; rel=\"deprecation\"; type=\"text/html\"");
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
