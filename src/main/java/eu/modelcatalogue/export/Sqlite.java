package eu.modelcatalogue.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/**
 * Writes tables as one SQLite database: names of columns and values for programs. Unknown values are null; truth values are 1 and 0, since SQLite
 * has no type for them.
 */
public final class Sqlite {

    /** Rows that are sent at once. */
    private static final int BATCH = 1000;

    private Sqlite() {}

    /**
     * Writes a database.
     *
     * @param tables by name, in order
     * @param file a new file
     */
    public static void write(Map<String, Sheet> tables, Path file) throws IOException {
        try (Connection database = JDBC.createConnection(JDBC.PREFIX + file.toAbsolutePath(), new Properties())) {
            run(database, "pragma journal_mode = off");
            database.setAutoCommit(false);
            for (Map.Entry<String, Sheet> table : tables.entrySet()) {
                write(database, table.getKey(), table.getValue());
            }
            database.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void write(Connection database, String name, Sheet table) throws SQLException {
        List<Stored> types = IntStream.range(0, table.columns().size())
                .mapToObj(column -> Stored.in(table, column))
                .toList();
        run(
                database,
                "create table %s (%s)"
                        .formatted(
                                quoted(name),
                                IntStream.range(0, types.size())
                                        .mapToObj(column -> quoted(table.columns()
                                                        .get(column)
                                                        .name()) + " " + type(types.get(column)))
                                        .collect(Collectors.joining(", "))));
        try (PreparedStatement row = database.prepareStatement("insert into %s values (%s)"
                .formatted(quoted(name), String.join(", ", Collections.nCopies(types.size(), "?"))))) {
            int waiting = 0;
            for (List<@Nullable Object> cells : table.rows()) {
                for (int column = 0; column < cells.size(); column++) {
                    row.setObject(column + 1, types.get(column).of(cells.get(column)));
                }
                row.addBatch();
                if (++waiting == BATCH) {
                    row.executeBatch();
                    waiting = 0;
                }
            }
            row.executeBatch();
        }
    }

    private static String type(Stored type) {
        return switch (type) {
            case INTEGER, BOOLEAN -> "integer";
            case NUMBER -> "real";
            case STRING -> "text";
        };
    }

    /** A name as SQL writes one that has points, hyphens or capitals. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
