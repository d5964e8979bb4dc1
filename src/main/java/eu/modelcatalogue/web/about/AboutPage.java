package eu.modelcatalogue.web.about;

import eu.modelcatalogue.web.frame.Operator;
import eu.modelcatalogue.web.frame.Page;
import eu.modelcatalogue.web.frame.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** How facts become verdicts and what is not claimed; who answers for the site, what it keeps of its readers, and how accessible it is. */
@Path("/about")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class AboutPage {

    private final Pages pages;
    private final Operator operator;

    AboutPage(Pages pages, Operator operator) {
        this.pages = pages;
        this.operator = operator;
    }

    /** Templates of this page. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance about(Page page, Operator operator);
    }

    @GET
    public Response show(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Page page = pages.open(uri, headers, Set.of());
        page.parameters().check();
        return pages.answer(request, page, "about " + page.address().written(), () -> Templates.about(page, operator));
    }
}
