package eu.modelcatalogue.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows with the same columns, the content of a table file in any format.
 *
 * @param name of the sheet, for people
 * @param columns at least one
 * @param rows a cell for each column: a text, a {@link Term}, a {@link Long}, a {@link BigDecimal}, a {@link LocalDate}, a {@link Boolean}, or
 *     null if unknown
 */
public record Sheet(String name, List<Column> columns, List<List<@Nullable Object>> rows) {

    /** Maximum width of a spreadsheet column, in characters; longer texts are wrapped. */
    private static final int WIDEST = 60;

    /** Maximum width for a heading, which is wrapped. */
    private static final int WIDEST_HEAD = 18;

    /**
     * @throws IllegalArgumentException if a row has another number of cells, or a cell has another type
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

    /** The same with headings and cells for programs. */
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

    /** The content of a cell for people. */
    static @Nullable Object read(@Nullable Object cell) {
        return cell instanceof Term term ? term.reading() : cell;
    }

    /** The content of a cell for programs. */
    static @Nullable Object written(@Nullable Object cell) {
        return cell instanceof Term term ? term.word() : cell;
    }

    /** Whether a text is wrapped in a spreadsheet. */
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
        // Some space, and room for the filter button in the heading.
        return Math.min(WIDEST, Math.max(of.kind().width(), longest) + 3);
    }
}
