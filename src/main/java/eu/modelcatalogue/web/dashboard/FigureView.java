package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.charts.Chart;
import eu.modelcatalogue.charts.Form;
import eu.modelcatalogue.charts.Svg;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.web.layout.Download;
import eu.modelcatalogue.web.layout.Page;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A figure for a page.
 *
 * @param id anchor on the page
 * @param title the finding
 * @param hint how to read it
 * @param unknown how much of it is unknown
 * @param href its own page
 * @param bars address of the picture within a page
 * @param narrow address of the picture for a narrow screen
 * @param height of the picture, in pixels at its width of 800
 * @param table its numbers
 * @param files for download
 * @param sources of its facts
 * @param named the most frequent sources, in a line
 * @param cite how to cite it
 * @param embed HTML for embedding it in other sites
 */
public record FigureView(
        String id,
        String title,
        String hint,
        String unknown,
        String href,
        String bars,
        String narrow,
        int height,
        Table table,
        List<Download> files,
        List<Quoted> sources,
        String named,
        String cite,
        String embed) {

    /** Pixels above and below the picture when it is embedded. */
    private static final int AROUND = 320;

    /** Extensions of the downloads. */
    private static final List<String> FILES = List.of("svg", "png", "csv", "xlsx", "ods", "json");

    /** The numbers of a figure. */
    public record Table(String head, List<Head> columns, List<Line> lines) {}

    /** The heading of a column, and the class of its values in the style sheet. */
    public record Head(String shape, String label) {}

    /** A row of a table. */
    public record Line(String label, List<Cell> cells) {}

    /**
     * A number.
     *
     * @param share of its row; empty for none
     * @param href the search behind it; empty if no search finds exactly these models
     */
    public record Cell(String count, String share, String href) {}

    /** A source of the figure. */
    public record Quoted(String name, String href, String claims) {}

    static FigureView of(Page page, FigureRequest wanted, List<FigureSources.Resting> sources) {
        Figure figure = new Counter(page).count(wanted);
        Chart chart = Picture.of(page, figure, title(page, figure), permanent(page, wanted, ""), sources);
        Address address = wanted.at("");
        Wording wording = page.wording();
        return new FigureView(
                wanted.kind().word(),
                chart.title(),
                page.say("dashboard.hint." + wanted.kind().word()),
                unknown(page, figure),
                page.href(address.with(
                                page.address().only(Parameter.EDITION.name()).values())
                        .written()),
                page.pinned(wanted.at(".svg"))
                        .with(FigureFiles.FORM, FigureFiles.word(Form.BARS))
                        .written(),
                page.pinned(wanted.at(".svg"))
                        .with(FigureFiles.FORM, FigureFiles.word(Form.NARROW))
                        .written(),
                Svg.height(chart, Form.BARS),
                table(page, figure),
                FILES.stream()
                        .map(ending -> new Download(
                                ending.toUpperCase(Locale.ROOT),
                                page.pinned(wanted.at("." + ending)).written()))
                        .toList(),
                sources.stream()
                        .map(one -> new Quoted(
                                wording.source(one.source().id()),
                                page.href("/sources#" + one.source().id()),
                                page.count("dashboard.claims", one.claims())))
                        .toList(),
                Picture.named(page, sources),
                cited(page, wanted, chart.title()),
                embedded(page, wanted, chart));
    }

    /** The finding, typeset. */
    static String title(Page page, Figure figure) {
        String profile = figure.wanted().profile();
        return page.typeset(new FigureFinding(page.language())
                .of(
                        figure,
                        page.edition()
                                .header()
                                .publishedAt()
                                .atOffset(ZoneOffset.UTC)
                                .getYear(),
                        profile.isEmpty()
                                ? ""
                                : page.labels()
                                        .profile(Objects.requireNonNull(
                                                page.edition().currentProfiles().get(profile)))));
    }

    /** The permanent address in this edition. */
    static String permanent(Page page, FigureRequest wanted, String ending) {
        return page.host() + page.pinned(wanted.at(ending)).written();
    }

    private static String unknown(Page page, Figure figure) {
        if (figure.wanted().kind().by() == FigureKind.By.ATTRIBUTE) {
            return "";
        }
        int all = figure.total();
        int unknown = figure.rows().stream().mapToInt(figure::unknown).sum();
        String of = page.count("dashboard.ofModels", all);
        String said = page.say("dashboard.notKnown", page.number(unknown), of);
        return figure.wanted().kind().by() == FigureKind.By.REGION
                ? said
                : said + " "
                        + page.say(
                                "dashboard.yearNotKnown",
                                page.number(figure.row(Fact.UNKNOWN)
                                        .map(figure::total)
                                        .orElse(0)),
                                of);
    }

    private static Table table(Page page, Figure figure) {
        boolean years = figure.wanted().kind().by() == FigureKind.By.YEAR;
        boolean attributes = figure.wanted().kind().by() == FigureKind.By.ATTRIBUTE;
        return new Table(
                page.say("dashboard.head." + figure.wanted().kind().by().column()),
                Stream.concat(
                                figure.series().stream().map(one -> new Head(one.shape(), one.label())),
                                attributes ? Stream.<Head>empty() : Stream.of(new Head("", page.say("dashboard.all"))))
                        .toList(),
                figure.rows().stream()
                        .map(row -> {
                            int total = figure.total(row);
                            List<Cell> cells = new ArrayList<>();
                            for (int column = 0; column < figure.series().size(); column++) {
                                Figure.Cell cell = row.cells().get(column);
                                boolean share =
                                        !years && figure.series().get(column).drawn();
                                cells.add(new Cell(
                                        page.number(cell.count()), share ? share(page, cell, total) : "", cell.href()));
                            }
                            if (!attributes) {
                                cells.add(new Cell(page.number(total), "", total == 0 ? "" : row.href()));
                            }
                            return new Line(row.label(), cells);
                        })
                        .toList());
    }

    private static String share(Page page, Figure.Cell cell, int total) {
        return total == 0 ? "" : page.say("dashboard.percent", page.number(Math.round(100.0 * cell.count() / total)));
    }

    /** Title, catalogue, edition, digest, date, address. */
    private static String cited(Page page, FigureRequest wanted, String title) {
        return page.say(
                        "dashboard.cited",
                        title,
                        page.editionNumber(),
                        page.editionDate(),
                        page.edition().header().digest())
                + " "
                + permanent(page, wanted, "");
    }

    /** HTML for embedding: high enough for the picture at full width, with title and source. */
    private static String embedded(Page page, FigureRequest wanted, Chart chart) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"840\" height=\"%d\" loading=\"lazy\"></iframe>"
                .formatted(
                        (page.host() + wanted.at("/embed").in(page.language()).written()).replace("&", "&amp;"),
                        chart.title().replace("&", "&amp;").replace("\"", "&quot;"),
                        Svg.height(chart, Form.BARS) + AROUND);
    }
}
