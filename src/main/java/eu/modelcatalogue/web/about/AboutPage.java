package eu.modelcatalogue.web.about;

import eu.modelcatalogue.text.Language;
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
import java.util.stream.Collectors;

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

    /**
     * The page.
     *
     * @param unread names of the languages whose texts no lawyer who is a native speaker has read
     */
    record Shown(Page page, Operator operator, String unread) implements TemplateInstance {}

    @GET
    public Response show() {
        Page page = pages.open();
        return pages.answer(page, () -> new Shown(page, operator, unread(page.language())));
    }

    private static String unread(Language reader) {
        return Language.values().stream()
                .filter(Language::isUnread)
                .map(language -> language.name(reader))
                .collect(Collectors.joining(", "));
    }
}
