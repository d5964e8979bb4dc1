package eu.modelcatalogue.api.file;

import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of things, a row for each: its columns, and what stands in them.
 *
 * @param <T> what it is of
 */
public class Table<T> {

    private final Columns columns;
    private final List<Column> heads = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> cells = new ArrayList<>();

    /** A table without columns. */
    public Table(Columns columns) {
        this.columns = columns;
    }

    /** Adds a column. */
    public void add(Column column, Function<T, @Nullable Object> cell) {
        heads.add(column);
        cells.add(cell);
    }

    /** Adds a column with the head of its name. */
    public void add(String name, Column.Kind kind, Function<T, @Nullable Object> cell) {
        add(columns.column(name, kind), cell);
    }

    public void text(String name, Function<T, @Nullable Object> cell) {
        add(name, Column.Kind.TEXT, cell);
    }

    /** Adds a column of words of the catalogue, which people read in their language; its cell is empty where there is none. */
    public void term(String name, Function<T, @Nullable String> value) {
        text(name, one -> {
            String word = value.apply(one);
            return word == null ? null : columns.term(name, word);
        });
    }

    /** Some of them as a sheet. */
    public Sheet of(String name, Collection<T> all) {
        List<List<@Nullable Object>> rows = new ArrayList<>(all.size());
        for (T one : all) {
            List<@Nullable Object> row = new ArrayList<>(cells.size());
            cells.forEach(cell -> row.add(cell.apply(one)));
            rows.add(row);
        }
        return new Sheet(name, heads, rows);
    }
}
