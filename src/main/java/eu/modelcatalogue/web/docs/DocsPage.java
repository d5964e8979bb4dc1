package eu.modelcatalogue.web.docs;

import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.web.frame.Page;
import eu.modelcatalogue.web.frame.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The documentation: how to start, guides, the reference, problems, changes. In English; what is around it in the reader's language. */
@Path(DocsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DocsPage {

    static final String PATH = "/docs";

    /** Where commands in the text ask, until the operator says where the service is found. */
    private static final String ON_THE_DESK = "http://localhost:8080";

    private static final Pattern LINK = Pattern.compile("(?<=href=\")" + PATH + "(?=[/?#\"])[^\"]*");

    private final Pages pages;
    private final PublicAddress here;

    DocsPage(Pages pages, PublicAddress here) {
        this.pages = pages;
        this.here = here;
    }

    /** Templates of this page. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance docs(Page page, List<Part> parts, String title, RawString text);
    }

    @GET
    public Response start(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return answer(uri, headers, request, Chapter.START);
    }

    @GET
    @Path("{name}")
    public Response chapter(
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer(uri, headers, request, name.equals(Chapter.START) ? "" : name);
    }

    @GET
    @Path("{folder}/{name}")
    public Response below(
            @PathParam("folder") String folder,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer(uri, headers, request, folder + "/" + name);
    }

    private Response answer(UriInfo uri, HttpHeaders headers, Request request, String name) {
        Page page = pages.open(uri, headers, Set.of());
        page.parameters().check();
        Chapter chapter = Chapter.named(name).orElseThrow(() -> Problems.notFound("page of the documentation", name));
        String key = "docs " + page.address().written() + " " + chapter.fingerprint();
        return pages.answer(
                request,
                page,
                key,
                () -> Templates.docs(page, Part.of(page), chapter.title(), new RawString(text(page, chapter))));
    }

    /**
     * The text with commands that ask where the service is found.
     *
     * @param host scheme and host; empty where nobody has said so
     */
    static String asking(String html, String host) {
        return host.isEmpty() ? html : html.replace(ON_THE_DESK, host);
    }

    /** The text, with commands that ask here, and links that keep the language that the reader chose. */
    private String text(Page page, Chapter chapter) {
        String text = asking(chapter.html(), here.host());
        return page.chosen() ? LINK.matcher(text).replaceAll((MatchResult link) -> page.href(link.group())) : text;
    }
}
