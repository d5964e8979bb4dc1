package eu.modelcatalogue.web.frame;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.question.Address;
import eu.modelcatalogue.question.Parameter;
import eu.modelcatalogue.question.Parameters;
import eu.modelcatalogue.words.Language;
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

/** Opens a page and answers with it. Every resource of this room does both. */
@ApplicationScoped
public class Pages {

    private final Answers answers;
    private final Site site;

    Pages(Answers answers, Site site) {
        this.answers = answers;
        this.site = site;
    }

    /**
     * A page as it was asked for: its language, the edition, its parameters. Faults are left with the parameters until the resource has read
     * its own and calls {@link Parameters#check}.
     *
     * @param known the parameters that the page has beside {@code lang} and {@code edition}
     */
    public Page open(UriInfo uri, HttpHeaders headers, Collection<String> known) {
        Set<String> all = new LinkedHashSet<>(known);
        all.add(Language.PARAMETER);
        all.add(Parameter.EDITION.name());
        all.add(Parameter.AS_OF.name());
        Parameters parameters = new Parameters(uri, all);
        Language language = parameters.language(headers);
        Edition edition = answers.edition(parameters);
        Address address = Address.of(
                "/" + uri.getPath().replaceFirst("^/", ""), uri.getRequestUri().getRawQuery());
        // Links of the page lead on within the edition that the day named.
        return new Page(
                parameters,
                edition,
                language,
                parameters.get(Parameter.AS_OF.name()).isEmpty()
                        ? address
                        : address.without(Parameter.AS_OF.name())
                                .with(
                                        Parameter.EDITION.name(),
                                        Integer.toString(edition.header().number())),
                site);
    }

    /**
     * Answers with a page.
     *
     * @param key what the page shows, in canonical form: the same key means the same page
     * @param template filled only where the reader does not have the page and it is not ready
     */
    public Response answer(Request request, Page page, String key, Supplier<TemplateInstance> template) {
        // What is on every page beside the edition: whether links carry language and edition, who runs it where, and
        // which
        // style sheet and script.
        String frame = page.chosen()
                + site.fingerprint()
                + page.address().only(Parameter.EDITION.name()).written()
                + page.asset(FrameAssets.STYLE)
                + page.asset(FrameAssets.SCRIPT);
        return answers.html(
                request,
                page.edition(),
                page.language(),
                key + " " + frame,
                () -> template.get().render());
    }

    /** Answers with a page that is made for this request alone, and kept nowhere: not here, and not by any cache on the way. */
    public Response once(Page page, Response.Status status, String html) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name()))
                .header("Content-Language", page.lang())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Files that the frame names. */
    static final class FrameAssets {
        static final String STYLE = "site.css";
        static final String SCRIPT = "site.js";

        private FrameAssets() {}
    }
}
