package eu.modelcatalogue.charts;

import eu.modelcatalogue.charts.Mark.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart with the positions of its elements. It has no axes: each part shows its number if there is room.
 *
 * @param width in pixels
 * @param height in pixels
 * @param marks in drawing order
 */
record Drawing(Chart chart, int width, int height, List<Mark> marks) {

    private static final int MARGIN = 16;
    private static final int LINE = 20;

    /** Maximum width for the names of bars, which are placed to the left if there is room. */
    private static final int NAMES = 320;

    /** Number of bars from which they are thinner and closer together. */
    private static final int MANY = 16;

    private static final int SWATCH = 16;

    /** Minimum width of a part, so that a very small one is still visible. */
    private static final double LEAST = 2;

    static Drawing of(Chart chart, Form form) {
        return new Layout(chart, form).drawn();
    }

    /** Places the elements from top to bottom. */
    private static final class Layout {
        private final Chart chart;
        private final Form form;
        private final List<Mark> marks = new ArrayList<>();
        private final boolean many;
        private final Style naming;
        private final int thick;
        private final double names;
        private double y = MARGIN;

        Layout(Chart chart, Form form) {
            this.chart = chart;
            this.form = form;
            this.many = chart.bars().size() >= MANY;
            this.naming = many ? Style.DETAIL : Style.NAME;
            this.thick = many ? 18 : 30;
            this.names = form.narrow()
                    ? 0
                    : Math.min(
                            NAMES,
                            16
                                    + chart.bars().stream()
                                            .mapToDouble(bar -> Math.max(
                                                    naming.width(bar.name()), Style.DETAIL.width(bar.detail())))
                                            .max()
                                            .orElse(0));
        }

        Drawing drawn() {
            if (form.titled()) {
                lines(chart.title(), Style.TITLE, 26);
                y += 12;
            }
            legend();
            for (Chart.Bar bar : chart.bars()) {
                bar(bar);
            }
            if (form.titled()) {
                y += 4;
                chart.notes().forEach(note -> lines(note, Style.DETAIL, 18));
            }
            return new Drawing(chart, form.width(), (int) Math.ceil(y + (form.titled() ? 8 : 0)), List.copyOf(marks));
        }

        private void lines(String text, Style style, int height) {
            for (String line : wrapped(text, style, form.width() - 2 * MARGIN)) {
                y += height;
                marks.add(new Mark.Letters(MARGIN, y - 6, line, style));
            }
        }

        private void legend() {
            double x = MARGIN;
            for (int series = 0; series < chart.series().size(); series++) {
                if (!chart.occurs(series)) {
                    continue;
                }
                Chart.Series one = chart.series().get(series);
                double wide = SWATCH + 7 + Style.TEXT.width(one.name()) + 14;
                if (x > MARGIN && x + wide > form.width() - MARGIN) {
                    x = MARGIN;
                    y += LINE + 6;
                }
                marks.add(new Mark.Box(x, y, SWATCH, SWATCH, one.tone()));
                marks.add(new Mark.Letters(x + SWATCH + 7, y + 13, one.name(), Style.TEXT));
                x += wide;
            }
            y += LINE + 16;
        }

        private void bar(Chart.Bar bar) {
            double left = MARGIN + names;
            if (form.narrow()) {
                marks.add(new Mark.Letters(left, y + 12, bar.name(), naming));
                marks.add(new Mark.Letters(left + naming.width(bar.name()) + 10, y + 12, bar.detail(), Style.DETAIL));
                y += LINE;
            } else if (many) {
                marks.add(new Mark.Letters(MARGIN, y + 14, cut(bar.name(), naming, names - 10), naming));
            } else {
                marks.add(new Mark.Letters(MARGIN, y + 13, bar.name(), naming));
                marks.add(new Mark.Letters(MARGIN, y + 29, bar.detail(), Style.DETAIL));
            }
            double room = form.width() - MARGIN - left;
            int most = chart.shares()
                    ? bar.total()
                    : chart.bars().stream().mapToInt(Chart.Bar::total).max().orElse(0);
            double x = left;
            for (int series = 0; series < bar.parts().size(); series++) {
                Chart.Part part = bar.parts().get(series);
                if (part.count() == 0) {
                    continue;
                }
                double wide = Math.max(LEAST, room * part.count() / most);
                part(
                        x,
                        Math.min(wide, left + room - x),
                        part,
                        chart.series().get(series).tone());
                x += wide;
            }
            y += thick + (many ? 5 : 14);
        }

        private void part(double x, double wide, Chart.Part part, Tone tone) {
            marks.add(new Mark.Box(x, y, wide, thick, tone));
            double number = Style.TEXT.width(part.written()) + 6;
            if (number + 4 > wide) {
                return;
            }
            double middle = x + wide / 2;
            if (tone.weave() != Hatching.Weave.NONE) {
                marks.add(new Mark.Ground(middle - number / 2, y + thick / 2.0 - 8, number, 16, tone));
            }
            marks.add(new Mark.Count(middle, y + thick / 2.0 + 5, part.written(), tone));
        }
    }

    /** Shortens a text to the available width; the description and the table contain it in full. */
    private static String cut(String text, Style style, double room) {
        if (style.width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && style.width(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    /** Breaks a text into lines of at most the given width; a longer word has a line of its own. */
    static List<String> wrapped(String text, Style style, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && style.width(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
