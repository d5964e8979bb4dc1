package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The catalogue in figures: each with its finding, picture, table and files, and with a search behind every number. */
@Path("/dashboard")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DashboardPage {

    private static final String PATH = "/dashboard";

    private final Pages pages;
    private final FigureSources grounds;

    DashboardPage(Pages pages, FigureSources grounds) {
        this.pages = pages;
        this.grounds = grounds;
    }

    record Shown(Page page, List<Chosen> figures) implements TemplateInstance {}

    /** A figure with its options. */
    public record Chosen(FigureView figure, FigurePage.Choice choice) {}

    @GET
    public Response show() {
        Page page = pages.open(FigureRequest.NAMES);
        List<FigureRequest> wanted = FigureRequest.all(page);
        return pages.answer(
                page,
                () -> new Shown(
                        page,
                        wanted.stream()
                                .map(one -> new Chosen(
                                        FigureView.of(page, one, grounds.of(page.edition(), one)),
                                        FigurePage.Choice.of(
                                                page,
                                                one,
                                                PATH + "#" + one.kind().word())))
                                .toList()));
    }
}
