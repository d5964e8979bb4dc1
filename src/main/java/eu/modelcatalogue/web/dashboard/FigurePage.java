package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page of one figure, and the same without the frame of the site for embedding in other sites. */
@Path("/figures/{name: [a-z-]+}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class FigurePage {

    /** The policy of every page, except that other sites may embed this one. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final Pages pages;
    private final FigureSources grounds;
    private final CurrentVertxRequest current;

    FigurePage(Pages pages, FigureSources grounds, CurrentVertxRequest current) {
        this.pages = pages;
        this.grounds = grounds;
        this.current = current;
    }

    /** The addresses of all figures with their default options. */
    public static Stream<String> paths() {
        return Stream.of(FigureKind.values()).map(kind -> "/figures/" + kind.word());
    }

    record Shown(Page page, FigureView figure, Choice choice) implements TemplateInstance {}

    /** The content for embedding. */
    record Embedded(Page page, FigureView figure) implements TemplateInstance {}

    /**
     * The options of a figure.
     *
     * @param name of the parameter; empty if there are no options
     */
    public record Choice(String action, String name, String label, List<Option> options, Map<String, String> kept) {

        /**
         * @param action address to which the form leads
         */
        static Choice of(Page page, FigureRequest wanted, String action) {
            if (wanted.kind().asksOrigin()) {
                return of(
                        page,
                        action,
                        FigureRequest.REGION,
                        page.say("dashboard.head.origin"),
                        Stream.of(FigureRegion.values())
                                .map(one -> new Option(
                                        one.word(), page.say("dashboard.origin." + one.word()), one == wanted.origin()))
                                .toList());
            }
            if (wanted.kind().asksProfile()) {
                return of(
                        page,
                        action,
                        FigureRequest.PROFILE,
                        page.say("dashboard.profile"),
                        page.labels().options(profile -> profile.id().equals(wanted.profile())));
            }
            return of(page, action, "", "", List.of());
        }

        private static Choice of(Page page, String action, String name, String label, List<Option> options) {
            return new Choice(
                    action, name, label, options, page.address().without(name).values());
        }
    }

    @GET
    public Response show(@PathParam("name") String name) {
        FigureKind kind = kind(name);
        Page page = pages.open(FigureRequest.names(kind));
        FigureRequest wanted = FigureRequest.of(page, kind);
        return pages.answer(
                page,
                () -> new Shown(
                        page,
                        shown(page, wanted),
                        Choice.of(page, wanted, wanted.at("").path())));
    }

    @GET
    @Path("/embed")
    public Response embed(@PathParam("name") String name) {
        FigureKind kind = kind(name);
        Page page = pages.open(FigureRequest.names(kind));
        FigureRequest wanted = FigureRequest.of(page, kind);
        Response answer = pages.answer(page, () -> new Embedded(page, shown(page, wanted)));
        // All other addresses forbid embedding, and so does this one if it fails.
        current.getCurrent().response().headers().remove("X-Frame-Options").remove(FigureFiles.CONTENT_POLICY);
        answer.getHeaders().putSingle(FigureFiles.CONTENT_POLICY, POLICY);
        return answer;
    }

    private FigureView shown(Page page, FigureRequest wanted) {
        return FigureView.of(page, wanted, grounds.of(page.edition(), wanted));
    }

    private static FigureKind kind(String name) {
        return Word.find(FigureKind.class, name).orElseThrow(() -> Problems.notFound("figure", name));
    }
}
