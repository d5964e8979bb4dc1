package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.text.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Opens the page for a request and answers with it. Every page resource uses both. */
@ApplicationScoped
public class Pages {

    private final Answers answers;
    private final Site site;
    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Request request;

    /**
     * @param uri of the current request, like headers and request
     */
    Pages(Answers answers, Site site, UriInfo uri, HttpHeaders headers, Request request) {
        this.answers = answers;
        this.site = site;
        this.uri = uri;
        this.headers = headers;
        this.request = request;
    }

    /** A page without parameters of its own; any other parameter ends the request. */
    public Page open() {
        Page page = open(Set.of());
        page.parameters().check();
        return page;
    }

    /**
     * A page with its language, edition and parameters. Faults are recorded in the parameters until the resource has read its own, and {@link
     * #answer} or {@link Parameters#check} ends the request.
     *
     * @param known the parameters of the page besides {@code lang} and {@code edition}
     */
    public Page open(Collection<String> known) {
        Set<String> all = new LinkedHashSet<>(known);
        all.add(Language.PARAMETER);
        all.add(Parameter.EDITION.name());
        all.add(Parameter.AS_OF.name());
        Parameters parameters = new Parameters(uri, all);
        Language language = parameters.language(headers);
        Edition edition = answers.edition(parameters);
        Address address = Address.of(uri.getPath(), uri.getRequestUri().getRawQuery());
        Page page = new Page(
                parameters,
                edition,
                answers.newest(),
                answers.countedFrom(parameters, edition),
                language,
                address,
                site);
        // Links of the page stay in the edition of the requested day.
        return parameters.get(Parameter.AS_OF.name()).isEmpty()
                ? page
                : page.at(address.without(Parameter.AS_OF.name()).pinned(page.editionNumber()));
    }

    /** Answers with a page that depends only on its address. See {@link #answer(Page, String, Supplier)}. */
    public Response answer(Page page, Supplier<TemplateInstance> template) {
        return answer(page, "", template);
    }

    /**
     * Answers with a page; faults of its parameters end the request.
     *
     * @param beside what the page depends on besides address and edition; equal values mean equal pages
     * @param template rendered only if the reader does not have the page and it is not in the cache
     */
    public Response answer(Page page, String beside, Supplier<TemplateInstance> template) {
        page.parameters().check();
        // Every page contains the operator, the public address, the style sheet and the script.
        String key = String.join(
                " ",
                page.address().written(),
                beside,
                // A page of an older edition names the newest one.
                page.isOlder() ? Integer.toString(page.newestNumber()) : "",
                site.fingerprint(),
                page.asset("site.css"),
                page.asset("site.js"));
        return answers.html(
                request,
                page.edition(),
                page.language(),
                key,
                page.countedFrom(),
                () -> template.get().render());
    }

    /** Redirects a form to its result. */
    public Response lead(String address) {
        return Response.status(Response.Status.FOUND)
                .header("Location", address)
                .header("Cache-Control", "public, max-age=60")
                .header("Vary", "Accept, Accept-Language")
                .build();
    }

    /** Answers with a page that is made for this request only, and not cached here or elsewhere. */
    public Response once(Page page, Response.Status status, TemplateInstance template) {
        return Response.status(status)
                .entity(template.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                .header("Content-Language", page.lang())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The approximate size of a complete answer, in bytes. */
    public static int length(Response answer) {
        return answer.getEntity() instanceof byte[] bytes
                ? bytes.length
                : answer.getEntity().toString().length();
    }
}
