package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Word;
import eu.modelcatalogue.question.Address;
import eu.modelcatalogue.question.Question;
import eu.modelcatalogue.web.frame.Download;
import eu.modelcatalogue.web.frame.Labels;
import eu.modelcatalogue.web.frame.Option;
import eu.modelcatalogue.web.frame.Page;
import eu.modelcatalogue.web.frame.Pages;
import eu.modelcatalogue.web.shown.Figures;
import eu.modelcatalogue.words.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The catalogue in figures: tables, each with its chart, its files, and the search behind every number. Charts are drawn out of the tables. */
@Path("/dashboard")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DashboardPage {

    private static final String PROFILE = "profile";

    /** Where the library lies that draws the charts; a test asks for it. */
    private static final String LIBRARY = "/webjars/chart.js/4.4.9/dist/chart.umd.js";

    private final Pages pages;

    DashboardPage(Pages pages) {
        this.pages = pages;
    }

    /** Templates of this page. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dashboard(Page page, List<Chart> charts, List<Option> profiles, String library);
    }

    /**
     * A chart with its table.
     *
     * @param id by which the page can be entered there
     * @param title what it shows
     * @param hint how it is to be read
     * @param kind {@code stacked}, {@code share} for parts of a whole, {@code bars} for one row of bars lying
     * @param head of the first column
     * @param columns heads of the others
     * @param lines its rows
     * @param selectable whether it follows the chosen profile
     * @param files to take away
     * @param api the same as a call of the API
     */
    public record Chart(
            String id,
            String title,
            String hint,
            String kind,
            String head,
            List<Head> columns,
            List<Line> lines,
            boolean selectable,
            List<Download> files,
            String api) {}

    /** The head of a column: the class by which its values are drawn, and its name; drawn only where the chart has it. */
    public record Head(String shape, String label, boolean drawn) {}

    /** A row of a table. */
    public record Line(String label, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param count how many models
     * @param share of its row; empty where it is not told
     * @param value that is drawn
     * @param href the search behind it; empty where none finds just these
     */
    public record Cell(String count, String share, String value, String href) {}

    @GET
    public Response show(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Page page = pages.open(uri, headers, Set.of(PROFILE));
        Collection<Profile> profiles = page.edition().currentProfiles().values();
        String asked = page.parameters()
                .choice(PROFILE, profiles, Profile::id, "is no profile")
                .or(() -> profiles.stream()
                        .filter(profile -> profile.id().equals(Labels.LEAD))
                        .findFirst())
                .or(() -> profiles.stream().findFirst())
                .map(Profile::id)
                .orElse("");
        page.parameters().check();
        return pages.answer(
                request,
                page,
                "dashboard " + page.address().written() + " " + page.asset("charts.js"),
                () -> Templates.dashboard(
                        page,
                        charts(page, asked),
                        new Labels(page)
                                .inOrder().stream()
                                        .map(profile -> new Option(
                                                profile.id(),
                                                page.text(profile.title()),
                                                profile.id().equals(asked)))
                                        .toList(),
                        LIBRARY));
    }

    private static List<Chart> charts(Page page, String profile) {
        return Stream.of(
                        Stream.of(
                                crossed(page, "labels", "stacked", List.of("region", Dimension.G7)),
                                crossed(page, "regions", "stacked", List.of("region", Headlines.WEIGHTS)),
                                crossed(page, "licences", "stacked", List.of("releasedYear", Headlines.LICENCE_CLASS))),
                        profile.isEmpty()
                                ? Stream.<Chart>empty()
                                : Stream.of(crossed(page, "verdicts", "share", List.of("region", profile))),
                        Stream.of(coverage(page)))
                .flatMap(Function.identity())
                .toList();
    }

    /** One axis down, the other across. */
    private static Chart crossed(Page page, String id, String kind, List<String> by) {
        Figures figures = new Figures(page);
        Names names = new Names(page);
        ModelIndex.Counted counted = page.edition().index().count(Figures.ALL, by);
        Map<String, Map<String, Integer>> lines = new LinkedHashMap<>();
        Map<List<String>, Integer> provisional = new HashMap<>();
        Set<String> across = new LinkedHashSet<>();
        counted.rows().forEach(row -> {
            lines.computeIfAbsent(row.values().get(0), absent -> new LinkedHashMap<>())
                    .put(row.values().get(1), row.count());
            across.add(row.values().get(1));
            Integer resting = row.provisional();
            if (resting != null) {
                provisional.put(row.values(), resting);
            }
        });
        List<Verdict> split = provisional.isEmpty() ? List.of() : List.of(Verdict.MET, Verdict.NOT_MET);
        boolean share = kind.equals("share");
        return new Chart(
                id,
                page.say("dashboard." + id),
                page.say("dashboard.hint." + id),
                kind,
                page.say("dashboard.head." + by.get(0)),
                Stream.of(
                                across.stream()
                                        .map(value -> new Head(
                                                names.shape(by.get(1), value), names.of(by.get(1), value), true)),
                                split.stream().map(verdict -> new Head("", names.provisional(verdict), false)),
                                Stream.of(new Head("", page.say("dashboard.all"), false)))
                        .flatMap(Function.identity())
                        .toList(),
                lines.entrySet().stream()
                        .map(line -> {
                            int total = line.getValue().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum();
                            Stream<Cell> cells = across.stream().map(value -> {
                                int count = line.getValue().getOrDefault(value, 0);
                                return cell(
                                        page, count, total, share, figures.behind(by, List.of(line.getKey(), value)));
                            });
                            Stream<Cell> resting = split.stream().map(verdict -> {
                                List<String> values = List.of(line.getKey(), verdict.word());
                                return cell(
                                        page,
                                        provisional.getOrDefault(values, 0),
                                        total,
                                        false,
                                        figures.behind(
                                                List.of(by.get(0), by.get(1), Dimension.PROVISIONAL),
                                                List.of(line.getKey(), verdict.word(), by.get(1))));
                            });
                            Cell all = cell(
                                    page,
                                    total,
                                    total,
                                    false,
                                    figures.behind(by.subList(0, 1), List.of(line.getKey())));
                            return new Line(
                                    names.of(by.get(0), line.getKey()),
                                    Stream.of(cells, resting, Stream.of(all))
                                            .flatMap(Function.identity())
                                            .toList());
                        })
                        .toList(),
                share,
                Download.tables(counted(by).in(page.language())),
                counted(by).written());
    }

    private static Cell cell(Page page, int count, int total, boolean share, String href) {
        double part = total == 0 ? 0 : 100.0 * count / total;
        return new Cell(
                page.number(count),
                share && total > 0 ? page.say("dashboard.percent", page.number(Math.round(part))) : "",
                share ? String.format(Locale.ROOT, "%.1f", part) : Integer.toString(count),
                count == 0 ? "" : href);
    }

    /** How much is known of each attribute. */
    private static Chart coverage(Page page) {
        Figures figures = new Figures(page);
        Wording wording = new Wording(page.edition(), page.language());
        Labels labels = new Labels(page);
        Quality quality = Quality.of(page.edition());
        Map<String, String> searches = searches();
        return new Chart(
                "coverage",
                page.say("dashboard.coverage"),
                page.say("dashboard.hint.coverage"),
                "bars",
                page.say("dashboard.head.attribute"),
                List.of(
                        new Head("", page.say("dashboard.known"), true),
                        new Head("", page.say("dashboard.unverified"), false),
                        new Head("", page.say("dashboard.disputed"), false)),
                quality.coverage().stream()
                        .map(one -> new Line(
                                labels.capital(page.typeset(wording.attribute(one.attribute()))),
                                List.of(
                                        cell(
                                                page,
                                                one.known(),
                                                quality.models(),
                                                true,
                                                searches.containsKey(one.attribute())
                                                        ? figures.known(
                                                                Objects.requireNonNull(searches.get(one.attribute())))
                                                        : ""),
                                        cell(page, one.unverified(), one.known(), false, ""),
                                        cell(page, one.disputed(), one.known(), false, ""))))
                        .toList(),
                false,
                Download.tables(new Address(Question.QUALITY.path()).in(page.language())),
                Question.QUALITY.path());
    }

    /** The attributes by which a search can be narrowed, each with its dimension. */
    private static Map<String, String> searches() {
        Map<String, String> searches = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            searches.put(component.availability(), "components." + component.word());
        }
        searches.put(Component.WEIGHTS_FINAL.licence(), "licence");
        searches.put(Attribute.GATE, "gate");
        return searches;
    }

    private static Address counted(List<String> by) {
        return new Address(Question.STATISTICS.path()).with(Question.BY, String.join(",", by));
    }

    /** What the values of the axes are called, and how they are drawn. */
    private static final class Names {

        private final Page page;
        private final Labels labels;

        Names(Page page) {
            this.page = page;
            this.labels = new Labels(page);
        }

        String of(String axis, String value) {
            return labels.capital(
                    switch (axis) {
                        case "region" -> page.word("region." + value);
                        case "releasedYear" -> value.equals(Fact.UNKNOWN) ? page.word("value.unknown") : value;
                        case Headlines.WEIGHTS, Headlines.LICENCE_CLASS, Dimension.G7 -> labels.value(axis, value);
                        default -> labels.wording().verdict(Word.parse(Verdict.class, value));
                    });
        }

        /** The verdict where it rests on readings of our own. */
        String provisional(Verdict verdict) {
            return labels.capital(labels.wording().verdict(verdict, true));
        }

        String shape(String axis, String value) {
            if (axis.equals(Dimension.G7)) {
                return "rung " + value;
            }
            return axis.equals(Headlines.WEIGHTS) || axis.equals(Headlines.LICENCE_CLASS)
                    ? "state " + labels.shape(axis, value)
                    : "verdict " + value;
        }
    }
}
