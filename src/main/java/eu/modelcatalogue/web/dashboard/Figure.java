package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.charts.Tone;
import eu.modelcatalogue.domain.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The content of a figure: numbers, each with its search.
 *
 * @param wanted the request
 * @param series of the numbers in a row, in order
 * @param rows in order
 */
record Figure(FigureRequest wanted, List<Series> series, List<Row> rows) {

    Figure {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /**
     * The meaning of one number in every row.
     *
     * @param shape class in the style sheet; empty for none
     * @param drawn whether it is a part of the row; otherwise it describes a part
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
     * @param href the search behind it; empty if no search finds exactly these models
     */
    record Cell(int count, String href) {}

    /** The number of models in a row: the sum of its parts. */
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

    /** The number of models in a row with any of these values. */
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

    /** The number of undecided models in a row. */
    int unknown(Row row) {
        return count(row, Set.of(Fact.UNKNOWN));
    }

    Optional<Row> row(String value) {
        return rows.stream().filter(row -> row.value().equals(value)).findFirst();
    }
}
