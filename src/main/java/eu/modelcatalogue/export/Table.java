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
 * @param rows a cell for each column: a text, a {@link Long}, a {@link BigDecimal}, a {@link LocalDate}, a {@link Boolean}, or null where nobody
 *     knows
 */
public record Table(String name, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** Longest text of a spreadsheet's column before it is cut short on the screen, in characters. */
    private static final int WIDEST = 60;

    /**
     * Checks the cells.
     *
     * @throws IllegalArgumentException where a row has another number of cells, or a cell is of no such type
     */
    public Table {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> checked = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size() || !row.stream().allMatch(Table::isCell)) {
                throw new IllegalArgumentException("%d columns, and a row %s".formatted(columns.size(), row));
            }
            checked.add(Collections.unmodifiableList(row));
        }
        rows = Collections.unmodifiableList(checked);
    }

    private static boolean isCell(@Nullable Object cell) {
        return cell == null
                || cell instanceof String
                || cell instanceof Long
                || cell instanceof BigDecimal
                || cell instanceof LocalDate
                || cell instanceof Boolean;
    }

    /** What people read in a cell: texts in their words, everything else as it is. */
    static @Nullable Object read(Column column, @Nullable Object cell) {
        return cell instanceof String text ? column.reading().apply(text) : cell;
    }

    /** Width of a column in characters: that of its longest text, within bounds. */
    int width(int column) {
        Column of = columns.get(column);
        int longest = of.head().length();
        for (List<@Nullable Object> row : rows) {
            if (read(of, row.get(column)) instanceof String text) {
                longest = Math.max(longest, text.length());
            }
        }
        // A little air, and the mark of the filter beside the head.
        return Math.min(WIDEST, Math.max(of.kind().width(), longest) + 3);
    }
}
