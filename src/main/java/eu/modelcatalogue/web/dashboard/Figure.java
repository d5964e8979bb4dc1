package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.charts.Tone;
import eu.modelcatalogue.domain.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a figure shows: numbers, each with its search.
 *
 * @param wanted which one
 * @param series what the numbers of a row are, in order
 * @param rows in order
 */
record Figure(FigureRequest wanted, List<Series> series, List<Row> rows) {

    Figure {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /**
     * What a number of every row is.
     *
     * @param shape by which the style sheet draws it; empty where it does not
     * @param drawn whether it is a part of the row; else it says something of a part
     */
    record Series(String value, String label, String shape, Tone tone, boolean drawn) {}

    /**
     * A row.
     *
     * @param cells one for each series
     * @param href the search for all of its models; empty if there is none
     */
    record Row(String value, String label, List<Cell> cells, String href) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number.
     *
     * @param href the search behind it; empty where none finds just these
     */
    record Cell(int count, String href) {}

    /** Models of a row: its parts together. */
    int total(Row row) {
        int total = 0;
        for (int column = 0; column < series.size(); column++) {
            total += series.get(column).drawn() ? row.cells().get(column).count() : 0;
        }
        return total;
    }

    int total() {
        return rows.stream().mapToInt(this::total).sum();
    }

    /** Models of a row with any of these values. */
    int count(Row row, Set<String> values) {
        int count = 0;
        for (int column = 0; column < series.size(); column++) {
            Series one = series.get(column);
            count += one.drawn() && values.contains(one.value())
                    ? row.cells().get(column).count()
                    : 0;
        }
        return count;
    }

    /** Models of a row that are undecided. */
    int unknown(Row row) {
        return count(row, Set.of(Fact.UNKNOWN));
    }

    Optional<Row> row(String value) {
        return rows.stream().filter(row -> row.value().equals(value)).findFirst();
    }
}
