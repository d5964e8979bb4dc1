package eu.modelcatalogue.ledger;

import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, as its entity states them for Hibernate: each field that is not static or transient is a column of the same name in snake case.
 * Whoever reads or writes many rows by plain SQL does it by the same mapping, so that a new column is a new field and nothing else.
 *
 * @param <T> the entity
 */
final class TableColumns<T> {

    /** Source: Jakarta Persistence 3.1, section 2.2. Hibernate adds fields of its own to entities, which are transient. */
    private static final int NOT_PERSISTENT = Modifier.STATIC | Modifier.TRANSIENT;

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final String table;
    private final Supplier<T> empty;
    private final List<Field> fields;

    private TableColumns(String table, Supplier<T> empty, List<Field> fields) {
        this.table = table;
        this.empty = empty;
        this.fields = fields;
    }

    /**
     * All columns of an entity.
     *
     * @param empty makes a row whose fields are not set yet
     */
    static <T> TableColumns<T> of(Class<T> entity, Supplier<T> empty) {
        List<Field> fields = Arrays.stream(entity.getDeclaredFields())
                .filter(field -> (field.getModifiers() & NOT_PERSISTENT) == 0)
                .toList();
        // Quarkus gives entities accessors at build time and makes their public fields protected.
        fields.forEach(field -> field.setAccessible(true));
        return new TableColumns<>(entity.getAnnotation(Table.class).name(), empty, fields);
    }

    /** All but these, which are named as the table names them. */
    TableColumns<T> without(String... names) {
        Set<String> left = Set.of(names);
        return new TableColumns<>(
                table,
                empty,
                fields.stream().filter(field -> !left.contains(name(field))).toList());
    }

    /** The names, in the order in which {@link #row} reads and {@link #values} writes, as a statement lists them. */
    @Override
    public String toString() {
        return fields.stream().map(TableColumns::name).collect(Collectors.joining(", "));
    }

    /** The beginning of a statement whose rows {@link #row} reads. */
    String select() {
        return "select " + this + " from " + table;
    }

    /** The row at which a result stands. */
    T row(ResultSet result) throws SQLException {
        T row = empty.get();
        for (int position = 0; position < fields.size(); position++) {
            Field field = fields.get(position);
            try {
                field.set(row, value(result, position + 1, field.getType()));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("The field was made accessible", e);
            }
        }
        return row;
    }

    /** What a row says in these columns, in their order. */
    @Nullable
    Object[] values(T row) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int position = 0; position < values.length; position++) {
            try {
                values[position] = fields.get(position).get(row);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("The field was made accessible", e);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet result, int position, Class<?> type) throws SQLException {
        if (type == String.class) {
            return result.getString(position);
        }
        if (type == int.class) {
            return result.getInt(position);
        }
        if (type == Instant.class) {
            return result.getObject(position, OffsetDateTime.class).toInstant();
        }
        if (type == LocalDate.class || type == Integer.class || type == Long.class) {
            return result.getObject(position, type);
        }
        throw new IllegalStateException("No column is read as " + type);
    }

    private static String name(Field field) {
        return CAPITAL.matcher(field.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
