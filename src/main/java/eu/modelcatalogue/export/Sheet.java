package eu.modelcatalogue.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the same columns: what a file of any format is made of.
 *
 * @param name what the rows are, for people: the sheet is called so
 * @param columns at least one
 * @param rows a cell for each column: a text, a {@link Term}, a {@link Long}, a {@link BigDecimal}, a {@link LocalDate}, a {@link Boolean}, or null where nobody
 *     knows
 */
public record Sheet(String name, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** Greatest width of a spreadsheet's column, in characters: longer texts go over several lines. */
    private static final int WIDEST = 60;

    /** A head needs no more than this: it goes over several lines. */
    private static final int WIDEST_HEAD = 18;

    /**
     * Checks the cells.
     *
     * @throws IllegalArgumentException where a row has another number of cells, or a cell is of no such type
     */
    public Sheet {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> checked = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size() || !row.stream().allMatch(Sheet::isCell)) {
                throw new IllegalArgumentException("%d columns, and a row %s".formatted(columns.size(), row));
            }
            checked.add(Collections.unmodifiableList(row));
        }
        rows = Collections.unmodifiableList(checked);
    }

    private static boolean isCell(@Nullable Object cell) {
        return cell == null
                || cell instanceof String
                || cell instanceof Term
                || cell instanceof Long
                || cell instanceof BigDecimal
                || cell instanceof LocalDate
                || cell instanceof Boolean;
    }

    /** The same as programs read it, in heads and cells. */
    Sheet forPrograms() {
        return new Sheet(
                name,
                columns.stream()
                        .map(column -> new Column(column.name(), column.name(), column.kind()))
                        .toList(),
                rows.stream()
                        .map(row -> row.stream()
                                .<@Nullable Object>map(Sheet::written)
                                .toList())
                        .toList());
    }

    /** What people read in a cell. */
    static @Nullable Object read(@Nullable Object cell) {
        return cell instanceof Term term ? term.reading() : cell;
    }

    /** What programs read in a cell. */
    static @Nullable Object written(@Nullable Object cell) {
        return cell instanceof Term term ? term.word() : cell;
    }

    /** Whether a text goes over several lines in a spreadsheet. */
    static boolean isLong(String text) {
        return text.length() > WIDEST || text.indexOf('\n') >= 0;
    }

    /** Width of a column in characters: that of its longest text, within bounds. */
    int width(int column) {
        Column of = columns.get(column);
        int longest = Math.min(WIDEST_HEAD, of.head().length());
        for (List<@Nullable Object> row : rows) {
            if (read(row.get(column)) instanceof String text) {
                longest = Math.max(longest, text.length());
            }
        }
        // A little air, and the mark of the filter beside the head.
        return Math.min(WIDEST, Math.max(of.kind().width(), longest) + 3);
    }
}
