package eu.modelcatalogue.web.docs;

import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The documentation: getting started, guides, reference, problems, changes. The text is in the reader's language where it comes in it, and in English otherwise; the frame is in
 * the reader's language.
 */
@Path(DocsPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DocsPage {

    static final String PATH = "/docs";

    /** The address in commands, until the operator configures a public one. */
    private static final String ON_THE_DESK = "http://localhost:8080";

    private static final Pattern LINK = Pattern.compile("(?<=href=\")" + PATH + "(?=[/?#\"])[^\"]*");

    private final Pages pages;
    private final PublicAddress here;

    DocsPage(Pages pages, PublicAddress here) {
        this.pages = pages;
        this.here = here;
    }

    record Shown(Page page, List<DocsPart> parts, String title, String language, RawString text)
            implements TemplateInstance {}

    @GET
    public Response start() {
        return answer(Chapter.START);
    }

    @GET
    @Path("{name}")
    public Response chapter(@PathParam("name") String name) {
        return answer(name.equals(Chapter.START) ? "" : name);
    }

    @GET
    @Path("{folder}/{name}")
    public Response below(@PathParam("folder") String folder, @PathParam("name") String name) {
        return answer(folder + "/" + name);
    }

    private Response answer(String name) {
        Page page = pages.open();
        Chapter chapter = Chapter.named(name, page.language())
                .orElseThrow(() -> Problems.notFound("page of the documentation", name));
        return pages.answer(
                page,
                chapter.fingerprint(),
                () -> new Shown(
                        page,
                        DocsPart.of(page),
                        chapter.title(),
                        chapter.language().word(),
                        new RawString(text(page, chapter))));
    }

    /**
     * The text with the public address in its commands.
     *
     * @param host scheme and host; empty if not configured
     */
    static String asking(String html, String host) {
        return host.isEmpty() ? html : html.replace(ON_THE_DESK, host);
    }

    /** The text, with the public address in commands, and links that keep the chosen language. */
    private String text(Page page, Chapter chapter) {
        String text = asking(chapter.html(), here.host());
        return page.chosen() ? LINK.matcher(text).replaceAll((MatchResult link) -> page.href(link.group())) : text;
    }
}
