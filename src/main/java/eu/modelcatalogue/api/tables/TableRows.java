package eu.modelcatalogue.api.tables;

import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table defined by its columns: the heading of each, and its value for each row.
 *
 * @param <T> what a row is about
 */
public class TableRows<T> {

    protected final Columns columns;
    private final List<Column> heads = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> cells = new ArrayList<>();

    public TableRows(Columns columns) {
        this.columns = columns;
    }

    public void add(Column head, Function<T, @Nullable Object> cell) {
        heads.add(head);
        cells.add(cell);
    }

    public void text(String name, Function<T, @Nullable Object> cell) {
        add(columns.text(name), cell);
    }

    public void count(String name, Function<T, @Nullable Object> cell) {
        add(columns.column(name, Column.Kind.COUNT), cell);
    }

    /** A value of a closed list, as a word and as text in the reader's language; null if there is none. */
    public void term(String name, Function<T, @Nullable String> value) {
        text(name, one -> {
            String word = value.apply(one);
            return word == null ? null : columns.term(name, word);
        });
    }

    /**
     * Creates the table.
     *
     * @param name title of the table for people
     */
    public Sheet of(String name, Collection<? extends T> all) {
        List<List<@Nullable Object>> rows = new ArrayList<>(all.size());
        for (T one : all) {
            List<@Nullable Object> row = new ArrayList<>(cells.size());
            cells.forEach(cell -> row.add(cell.apply(one)));
            rows.add(row);
        }
        return new Sheet(name, heads, rows);
    }
}
