package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.problem.InputFault;
import eu.modelcatalogue.problem.ProblemPages;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.text.Language;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains a problem to a reader with a browser: what happened, what can be done, and where to continue. */
@ApplicationScoped
@Provider
public class ProblemPage implements ProblemPages, ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    private final Site site;

    ProblemPage(Site site) {
        this.site = site;
    }

    record Shown(
            Page page,
            int status,
            String title,
            String advice,
            @Nullable String detail,
            List<FaultView> faults,
            String without)
            implements TemplateInstance {}

    @Override
    public boolean isPage(String path) {
        return isForReaders(path);
    }

    /** Whether an address is a page, and not the API or another address for programs. */
    static boolean isForReaders(String path) {
        return !(path.equals("/v1")
                || path.startsWith("/v1/")
                || path.startsWith("/q/")
                || path.startsWith("/assets/"));
    }

    private static boolean isForBrowser(@Nullable String path, @Nullable String accept) {
        return path != null && isForReaders(path) && accept != null && accept.contains(MediaType.TEXT_HTML);
    }

    @Override
    public Optional<ProblemPages.Body> page(HttpServerRequest request, ProblemType type, String detail) {
        if (!isForBrowser(request.path(), request.getHeader(HttpHeaders.ACCEPT))) {
            return Optional.empty();
        }
        String uri = request.uri();
        int query = uri.indexOf('?');
        // An address that is malformed or too long is not repeated.
        boolean readable = type != ProblemType.MALFORMED_REQUEST && type != ProblemType.ADDRESS_TOO_LONG;
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Page page;
        try {
            page = page(
                    readable ? request.path() : "/",
                    readable && query >= 0 ? uri.substring(query + 1) : null,
                    accepted);
        } catch (IllegalArgumentException e) {
            // The request was refused before its address was decoded.
            page = page("/", null, accepted);
        }
        return Optional.of(new ProblemPages.Body(html(page, type, null, List.of()), page.language()));
    }

    /** Replaces problem details from resources and the framework by a page. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof HttpProblem problem)
                || !isForBrowser(
                        request.getUriInfo().getRequestUri().getPath(), request.getHeaderString(HttpHeaders.ACCEPT))) {
            return;
        }
        Page page = page(
                request.getUriInfo().getRequestUri().getPath(),
                request.getUriInfo().getRequestUri().getRawQuery(),
                request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<InputFault> faults = faults(problem, InputFault.class);
        ProblemType type = kind(problem);
        // Details of the API are in English; only the reason of a removal is not available elsewhere.
        String detail = type == ProblemType.ENTRY_REMOVED || (page.language() == Language.EN && faults.isEmpty())
                ? problem.getDetail()
                : null;
        response.setEntity(html(page, type, detail, faults), new Annotation[0], HTML);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, page.lang());
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    /** The faults of a problem that have this type. */
    public static <T> List<T> faults(HttpProblem problem, Class<T> kind) {
        return problem.getParameters().get("errors") instanceof List<?> errors
                ? errors.stream().filter(kind::isInstance).map(kind::cast).toList()
                : List.of();
    }

    private static ProblemType kind(HttpProblem problem) {
        String type = String.valueOf(problem.getType());
        for (ProblemType one : ProblemType.values()) {
            if (one.type().equals(type)) {
                return one;
            }
        }
        return ProblemType.of(problem.getStatusCode());
    }

    private Page page(String path, @Nullable String query, @Nullable String accepted) {
        Address address = Address.of(path, query);
        String asked = address.values().getOrDefault(Language.PARAMETER, "");
        Optional<Language> chosen = Language.find(asked);
        return new Page(
                Parameters.none(),
                null,
                null,
                LocalDate.now(ZoneOffset.UTC),
                chosen.orElseGet(() -> Language.accepted(accepted)),
                chosen.isEmpty() ? address.without(Language.PARAMETER) : address,
                site);
    }

    private static String html(Page page, ProblemType type, @Nullable String detail, List<InputFault> faults) {
        return new Shown(
                        page,
                        type.status(),
                        page.say("problem.title." + type.word()),
                        page.say("problem.advice." + type.word()),
                        detail,
                        faults.stream().map(fault -> FaultView.of(page, fault)).toList(),
                        FaultView.without(page, faults))
                .render();
    }
}
