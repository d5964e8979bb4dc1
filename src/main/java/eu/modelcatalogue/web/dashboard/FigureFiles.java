package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.tables.Provenance;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.charts.Chart;
import eu.modelcatalogue.charts.Form;
import eu.modelcatalogue.charts.Png;
import eu.modelcatalogue.charts.Svg;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Downloads of a figure: its picture as SVG and PNG, its numbers as CSV, XLSX, ODS and JSON. */
@Path("/figures/{name: [a-z-]+}.{ending: svg|png|csv|xlsx|ods|json}")
@Produces(MediaType.WILDCARD)
@Blocking
public class FigureFiles {

    /** The parameter for the form of a picture. */
    static final String FORM = "form";

    static final String CONTENT_POLICY = "Content-Security-Policy";

    /** States the character set, because the SVG itself does not. */
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private static final MediaType PNG = MediaType.valueOf("image/png");

    /**
     * Shares of the budget: a PNG takes up to 32 MB while it is drawn, and half a second of one processor; other PNGs wait for their turn
     * meanwhile.
     */
    private static final int SHARES = 25;

    /** A picture that is opened on its own contains its style, which is the same in each. */
    private static final String POLICY =
            "default-src 'none'; style-src " + Svg.styleSource() + "; base-uri 'none'; frame-ancestors 'none'";

    private final Pages pages;
    private final Answers answers;
    private final TableFiles tables;
    private final Budget budget;
    private final FigureSources grounds;
    private final CurrentVertxRequest current;
    private final Request request;

    FigureFiles(
            Pages pages,
            Answers answers,
            TableFiles tables,
            Budget budget,
            FigureSources grounds,
            CurrentVertxRequest current,
            Request request) {
        this.pages = pages;
        this.answers = answers;
        this.tables = tables;
        this.budget = budget;
        this.grounds = grounds;
        this.current = current;
        this.request = request;
    }

    /** The word for a form in addresses. */
    static String word(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    @GET
    public Response file(@PathParam("name") String name, @PathParam("ending") String ending) {
        FigureKind kind = Word.find(FigureKind.class, name).orElseThrow(() -> Problems.notFound("figure", name));
        boolean picture = ending.equals("svg") || ending.equals("png");
        List<String> known = new ArrayList<>(FigureRequest.names(kind));
        if (picture) {
            known.add(FORM);
        }
        Page page = pages.open(known);
        FigureRequest wanted = FigureRequest.of(page, kind);
        Form form = page.parameters()
                .choice(FORM, List.of(Form.values()), FigureFiles::word, "is not a form of a picture")
                .orElse(Form.WHOLE);
        page.parameters().check();
        if (ending.equals("json")) {
            return data(page, wanted);
        }
        return picture ? picture(page, wanted, ending, form) : table(page, wanted, ending);
    }

    /** The numbers for programs, the same in every language. */
    private Response data(Page page, FigureRequest wanted) {
        String self =
                page.pinned(wanted.at(".json")).without(Language.PARAMETER).written();
        return answers.json(
                request, page.edition(), self, () -> FigureData.of(page, new Counter(page).count(wanted), self));
    }

    private Response picture(Page page, FigureRequest wanted, String ending, Form form) {
        String cited = FigureView.permanent(page, wanted, "");
        String key = "figure %s %s %s".formatted(ending, word(form), cited);
        if (ending.equals("svg")) {
            Response answer = answers.text(
                    request,
                    page.edition(),
                    page.language(),
                    SVG,
                    key,
                    () -> Svg.write(chart(page, wanted, cited), form));
            // Replaces the policy of the pages, because two policies would both apply.
            current.getCurrent().response().headers().remove(CONTENT_POLICY);
            answer.getHeaders().putSingle(CONTENT_POLICY, POLICY);
            return named(answer, page, wanted, ending, cited);
        }
        Response answer = answers.picture(request, page.edition(), key, PNG, () -> {
            // Before a place in the budget is taken, because finding the sources takes its own place.
            Chart chart = chart(page, wanted, cited);
            return budget.spend(SHARES, place -> place.draw(() -> Png.write(chart, form)));
        });
        answer.getHeaders().putSingle("Content-Language", page.lang());
        if (!page.chosen()) {
            answer.getHeaders().putSingle("Vary", "Accept, Accept-Language");
        }
        return named(answer, page, wanted, ending, cited);
    }

    /** Shown in a browser, with a file name for saving. */
    private static Response named(Response answer, Page page, FigureRequest wanted, String ending, String cited) {
        answer.getHeaders()
                .putSingle(
                        "Content-Disposition",
                        "inline; filename=\"%s-edition-%d-%s.%s\""
                                .formatted(wanted.kind().word(), page.editionNumber(), page.lang(), ending));
        // RFC 8574
        answer.getHeaders().putSingle("Link", "<" + cited + ">; rel=\"cite-as\"");
        return answer;
    }

    private Chart chart(Page page, FigureRequest wanted, String cited) {
        Figure figure = new Counter(page).count(wanted);
        return Picture.of(page, figure, FigureView.title(page, figure), cited, grounds.of(page.edition(), wanted));
    }

    private Response table(Page page, FigureRequest wanted, String ending) {
        Format format = Word.parse(Format.class, ending);
        // A CSV is for programs and the same in every language; a spreadsheet is for people.
        boolean spoken = format != Format.CSV;
        Language language = spoken ? page.language() : Language.EN;
        String self = FigureView.permanent(page, wanted, "." + ending);
        return tables.table(
                request,
                page.edition(),
                new RequestedFile(format, language, spoken, false),
                self,
                wanted.kind().word(),
                () -> FigureTable.of(page, new Counter(page).count(wanted)),
                () -> Provenance.quoted(page.edition(), wanted.models(page.edition())),
                Stream.ofNullable(page.edition().currentProfiles().get(wanted.profile()))
                        .toList());
    }
}
