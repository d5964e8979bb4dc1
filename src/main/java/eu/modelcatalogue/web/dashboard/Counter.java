package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.charts.Tone;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.web.fragments.Figures;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts the numbers of a figure with the index in memory. */
final class Counter {

    private static final String YEAR = FigureKind.By.YEAR.column();

    /** The value for a known attribute; the other values are those of {@link Fact} and of the files of the API. */
    static final String KNOWN = "known";

    private final Page page;
    private final Figures figures;
    private final SeriesNames names;

    Counter(Page page) {
        this.page = page;
        this.figures = new Figures(page);
        this.names = new SeriesNames(page);
    }

    Figure count(FigureRequest wanted) {
        return switch (wanted.kind().by()) {
            case REGION -> byRegion(wanted);
            case YEAR -> byYear(wanted);
            case ATTRIBUTE -> coverage(wanted);
        };
    }

    private Figure byRegion(FigureRequest wanted) {
        String axis =
                wanted.kind().asksProfile() ? wanted.profile() : wanted.kind().axis();
        List<Figure.Series> series = new ArrayList<>();
        List<Figure.Row> rows = new ArrayList<>();
        for (FigureRegion origin : FigureRegion.APART) {
            Query query = origin.among(Figures.ALL);
            List<ModelIndex.Row> counted =
                    page.edition().index().count(query, List.of(axis)).rows();
            if (series.isEmpty()) {
                series.addAll(names.series(axis, values(counted)));
            }
            List<Figure.Cell> cells = new ArrayList<>(counted.stream()
                    .map(one -> cell(one.count(), query, List.of(axis), one.values()))
                    .toList());
            if (wanted.kind().asksProfile()) {
                counted.stream()
                        .filter(one -> one.provisional() != null)
                        .forEach(one -> cells.add(cell(
                                Objects.requireNonNull(one.provisional()),
                                query,
                                List.of(axis, Dimension.PROVISIONAL),
                                List.of(one.values().get(0), axis))));
            }
            boolean shown = origin != FigureRegion.UNKNOWN || cells.stream().anyMatch(cell -> cell.count() > 0);
            if (shown) {
                rows.add(new Figure.Row(
                        origin.word(),
                        page.say("dashboard.origin." + origin.word()),
                        cells,
                        figures.behind(query, List.of(), List.of())));
            }
        }
        if (wanted.kind().asksProfile()) {
            Stream.of(Verdict.MET, Verdict.NOT_MET).map(names::provisional).forEach(series::add);
        }
        return new Figure(wanted, series, rows);
    }

    private Figure byYear(FigureRequest wanted) {
        String axis = wanted.kind().axis();
        Query query = wanted.origin().among(Figures.ALL);
        Map<String, Map<String, Integer>> years = new LinkedHashMap<>();
        List<String> values = Dimension.named(axis).closed();
        page.edition()
                .index()
                .count(query, List.of(YEAR, axis))
                .rows()
                .forEach(row -> years.computeIfAbsent(row.values().get(0), absent -> new LinkedHashMap<>())
                        .put(row.values().get(1), row.count()));
        List<Figure.Row> rows = years.entrySet().stream()
                .map(year -> new Figure.Row(
                        year.getKey(),
                        year.getKey().equals(Fact.UNKNOWN) ? page.say("dashboard.noYear") : year.getKey(),
                        values.stream()
                                .map(value -> cell(
                                        year.getValue().getOrDefault(value, 0),
                                        query,
                                        List.of(YEAR, axis),
                                        List.of(year.getKey(), value)))
                                .toList(),
                        figures.behind(query, List.of(YEAR), List.of(year.getKey()))))
                .toList();
        return new Figure(wanted, names.series(axis, values), rows);
    }

    /** For each attribute, how often it is known, rests only on our reading, or is disputed. */
    private Figure coverage(FigureRequest wanted) {
        Quality quality = Quality.of(page.edition());
        Map<String, String> searches = searches();
        return new Figure(
                wanted,
                List.of(
                        new Figure.Series(KNOWN, page.say("dashboard.known"), "", Tone.BLUE, true),
                        new Figure.Series(Fact.UNKNOWN, page.say("dashboard.unknown"), "", Tone.UNKNOWN, true),
                        new Figure.Series("unverified", page.say("dashboard.unverified"), "", Tone.LIGHT, false),
                        new Figure.Series("disputed", page.say("dashboard.disputed"), "", Tone.OCHRE, false)),
                quality.coverage().stream()
                        .map(one -> new Figure.Row(
                                one.attribute(),
                                page.capital(page.typeset(page.wording().attribute(one.attribute()))),
                                List.of(
                                        known(one, searches),
                                        new Figure.Cell(quality.models() - one.known(), ""),
                                        new Figure.Cell(one.unverified(), ""),
                                        new Figure.Cell(one.disputed(), "")),
                                ""))
                        .toList());
    }

    private Figure.Cell known(Quality.Coverage one, Map<String, String> searches) {
        String dimension = searches.get(one.attribute());
        return new Figure.Cell(one.known(), dimension == null || one.known() == 0 ? "" : figures.known(dimension));
    }

    /** The attributes by which a search can filter, each with its dimension. */
    private static Map<String, String> searches() {
        Map<String, String> searches = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            searches.put(component.availability(), "components." + component.word());
        }
        searches.put(Component.WEIGHTS_FINAL.licence(), "licence");
        searches.put(Attribute.GATE, "gate");
        return searches;
    }

    private static List<String> values(List<ModelIndex.Row> rows) {
        return rows.stream().map(row -> row.values().get(0)).toList();
    }

    private Figure.Cell cell(int count, Query query, List<String> by, List<String> values) {
        return new Figure.Cell(count, count == 0 ? "" : figures.behind(query, by, values));
    }
}
