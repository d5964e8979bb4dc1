package eu.modelcatalogue.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as Parquet and as SQLite, read by DuckDB and by SQLite. */
class ReleasedTablesTest {

    private static final Sheet TABLE = new Sheet(
            "Anything",
            List.of(
                    column("a.name"),
                    column("verdict"),
                    column("parameters"),
                    column("share"),
                    column("day"),
                    column("open"),
                    column("nobody-knows")),
            List.of(
                    row(
                            "Größe \"0\"",
                            new Term("notMet", "nicht erfüllt"),
                            7_000_000_000L,
                            1L,
                            LocalDate.of(2026, 11, 30),
                            true,
                            null),
                    row(
                            "'; drop table a",
                            new Term("met", "erfüllt"),
                            null,
                            new BigDecimal("0.25"),
                            "2026-11",
                            false,
                            null),
                    row(null, null, -1L, null, null, null, null)));

    private static final String AS_READ = """
            [Größe "0", notMet, 7000000000, 1.0, 2026-11-30, true, null]
            ['; drop table a, met, null, 0.25, 2026-11, false, null]
            [null, null, -1, null, null, null, null]""";

    @TempDir
    Path folder;

    @Test
    void parquet_keeps_names_types_and_what_is_unknown() throws IOException, SQLException {
        Path file = folder.resolve("a.parquet");
        Parquet.write("anything", TABLE, file);

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(rows(duck, "select * from '%s'".formatted(file))).isEqualTo(AS_READ);
            assertThat(rows(duck, "select column_name, column_type from (describe select * from '%s')".formatted(file)))
                    .isEqualTo("""
                            [a.name, VARCHAR]
                            [verdict, VARCHAR]
                            [parameters, BIGINT]
                            [share, DOUBLE]
                            [day, VARCHAR]
                            [open, BOOLEAN]
                            [nobody-knows, VARCHAR]""");
        }
    }

    @Test
    void sqlite_keeps_names_types_and_what_is_unknown() throws IOException, SQLException {
        Path file = folder.resolve("a.sqlite");
        Map<String, Sheet> tables = new LinkedHashMap<>();
        tables.put("anything", TABLE);
        tables.put("empty", new Sheet("Nothing", List.of(column("a")), List.of()));
        Sqlite.write(tables, file);

        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(rows(sqlite, "select * from anything"))
                    .isEqualTo(AS_READ.replace("true", "1").replace("false", "0"));
            assertThat(rows(sqlite, "select name, type from pragma_table_info('anything')"))
                    .isEqualTo("""
                            [a.name, TEXT]
                            [verdict, TEXT]
                            [parameters, INTEGER]
                            [share, REAL]
                            [day, TEXT]
                            [open, INTEGER]
                            [nobody-knows, TEXT]""");
            assertThat(rows(sqlite, "select count(*) from empty")).isEqualTo("[0]");
            assertThat(rows(sqlite, "pragma integrity_check")).isEqualTo("[ok]");
        }
    }

    @Test
    void the_same_table_gives_the_same_bytes() throws IOException {
        for (String name : List.of("first", "second")) {
            Parquet.write("anything", TABLE, folder.resolve(name + ".parquet"));
            Sqlite.write(Map.of("anything", TABLE), folder.resolve(name + ".sqlite"));
        }

        assertThat(Files.mismatch(folder.resolve("first.parquet"), folder.resolve("second.parquet")))
                .isEqualTo(-1);
        assertThat(Files.mismatch(folder.resolve("first.sqlite"), folder.resolve("second.sqlite")))
                .isEqualTo(-1);
    }

    private static Column column(String name) {
        return new Column(name, "For people", Column.Kind.TEXT);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static String rows(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getObject(column));
                }
                rows.add(row.toString());
            }
            return String.join("\n", rows);
        }
    }
}
