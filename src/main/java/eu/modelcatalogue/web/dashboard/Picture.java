package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.charts.Chart;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A figure as a chart: its bars, its title, and the origin of the numbers below them. */
final class Picture {

    /** Most sources that are named below a picture, the most frequent ones; the page of the figure lists all. */
    private static final int NAMED = 6;

    private Picture() {}

    static Chart of(Page page, Figure figure, String title, String cited, List<FigureSources.Resting> sources) {
        FigureKind kind = figure.wanted().kind();
        List<Integer> drawn = IntStream.range(0, figure.series().size())
                .filter(column -> figure.series().get(column).drawn())
                .boxed()
                .toList();
        List<Chart.Bar> bars = figure.rows().stream()
                .map(row -> new Chart.Bar(
                        row.label(),
                        kind.by() == FigureKind.By.ATTRIBUTE ? "" : page.count("dashboard.models", figure.total(row)),
                        drawn.stream()
                                .map(column -> row.cells().get(column).count())
                                .map(count -> new Chart.Part(count, page.number(count)))
                                .toList()))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add(page.say("dashboard.hint." + kind.word()));
        if (!sources.isEmpty()) {
            notes.add(named(page, sources));
        }
        notes.add(page.say("dashboard.edition", page.editionNumber(), page.editionDate(), cited));
        return new Chart(
                page.lang(),
                title,
                said(page, figure, drawn),
                drawn.stream()
                        .map(column -> figure.series().get(column))
                        .map(series -> new Chart.Series(series.label(), series.tone()))
                        .toList(),
                bars,
                kind.by() != FigureKind.By.YEAR,
                notes);
    }

    /** The most frequent sources in a line, and the number of others. */
    static String named(Page page, List<FigureSources.Resting> sources) {
        Wording wording = page.wording();
        String first = sources.stream()
                .limit(NAMED)
                .map(one -> wording.source(one.source().id()))
                .collect(Collectors.joining(page.language().semicolon()));
        int others = sources.size() - Math.min(NAMED, sources.size());
        return page.say("dashboard.sourcesNamed", others == 0 ? first : first + page.count("dashboard.others", others));
    }

    /** The numbers in words: “EU (197 models): Open Weights AI 57, …”. */
    private static String said(Page page, Figure figure, List<Integer> drawn) {
        return figure.rows().stream()
                .map(row -> page.say(
                        "dashboard.said",
                        row.label(),
                        page.count("dashboard.models", figure.total(row)),
                        drawn.stream()
                                .map(column -> "%s %s"
                                        .formatted(
                                                figure.series().get(column).label(),
                                                page.number(
                                                        row.cells().get(column).count())))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }
}
