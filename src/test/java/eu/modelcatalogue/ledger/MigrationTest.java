package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger of the version before is taken over with all that is in it, and is guarded as it was. With {@code -Dbench=true} it has 166,000 claims, and the
 * time that the guard takes before and after is printed.
 */
class MigrationTest {

    private static final int CLAIMS = Boolean.getBoolean("bench") ? 166_000 : 100;

    @TempDir
    Path folder;

    @Test
    void what_was_published_before_the_guard_was_another_is_kept_and_guarded() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, false)) {
            Flyway.configure()
                    .dataSource(server.jdbcUrl(), server.user(), server.password())
                    .target("6")
                    .load()
                    .migrate();
            try (Connection connection =
                    DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
                execute(connection, """
                        insert into edition select number, 'sha256:' || lpad(number::text, 64, '0'), now(), 'test', repeat('0', 64), '3.28.0', 0, 0, 0, 0, 'headlines@1' from generate_series(1, 3) number;
                        insert into source values ('index');
                        insert into subject select 'model', 'm' || number from generate_series(1, 1000) number""");
                long before = add(connection, 1, 3, 0);
                // Those releases took ids in blocks of fifty: the sequence tells where the last block began.
                execute(connection, "select setval('claim_seq', %d)".formatted(CLAIMS - 49));

                Ledger.migrate(server.jdbcUrl(), server.user(), server.password());

                // Ids go on behind those that were given.
                assertThat(number(connection, "select nextval('claim_seq')")).isEqualTo(CLAIMS + 1L);
                assertThat(number(connection, "select count(*) from claim")).isEqualTo(CLAIMS);
                // The same claims again, once in the edition that follows and once in one that they were in.
                assertThatThrownBy(() -> add(connection, 2, null, CLAIMS)).hasMessageContaining("claim_holds_once");
                long after = add(connection, 3, null, CLAIMS);
                assertThatThrownBy(() -> add(connection, 3, null, 2 * CLAIMS)).hasMessageContaining("claim_holds_once");
                assertThat(number(connection, "select count(*) from claim")).isEqualTo(2L * CLAIMS);
                System.out.printf("%d claims added: before in %d ms, after in %d ms%n", CLAIMS, before, after);
            }
        }
    }

    /** Adds all claims, and tells how many milliseconds that took. */
    private static long add(Connection connection, int first, @Nullable Integer retired, int idsAfter)
            throws SQLException {
        long begun = System.nanoTime();
        execute(
                connection,
                ("insert into claim (id, subject_kind, subject_id, attribute, value, source, locator, as_of, verification, first_edition, retired_edition)"
                                + " select %d + number, 'model', 'm' || (1 + number %% 1000), 'attribute' || number, 'value', 'index', 'https://example.org/' || number, date '2026-01-01', 'read', %d, %s from generate_series(1, %d) number")
                        .formatted(idsAfter, first, retired, CLAIMS));
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
