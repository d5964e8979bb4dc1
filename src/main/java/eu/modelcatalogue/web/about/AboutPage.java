package eu.modelcatalogue.web.about;

import eu.modelcatalogue.web.layout.Operator;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The page about the catalogue: how facts become verdicts, what is not claimed, who operates the site, which data about readers is kept, and how
 * accessible it is.
 */
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

    record Shown(Page page, Operator operator) implements TemplateInstance {}

    @GET
    public Response show() {
        Page page = pages.open();
        return pages.answer(page, () -> new Shown(page, operator));
    }
}
