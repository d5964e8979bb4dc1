package eu.modelcatalogue.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of an embedded database, each on the real server: see docs/embedded-database.md. */
class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void data_survive_a_kill_of_the_jvm_and_of_both_processes_without_a_hand() throws Exception {
        long jvm = startInAnotherJvm("create table kept (n int); insert into kept values (1)");
        kill(jvm);

        // The JVM is gone, its server an orphan: it is adopted, and stopped by the one that adopted it.
        long orphan = postmaster();
        assertThat(ProcessHandle.of(orphan)).isPresent();
        try (EmbeddedPostgres adopted = EmbeddedPostgres.start(folder, true)) {
            assertThat(postmaster()).isEqualTo(orphan);
            assertThat(query(adopted, "select n from kept")).isEqualTo("1");
            query(adopted, "insert into kept values (2) returning n");
            assertThat(query(adopted, "show fsync")).isEqualTo("on");
            assertThat(query(adopted, "show synchronous_commit")).isEqualTo("on");
        }
        assertThat(alive(orphan)).isFalse();

        // Both killed: what was committed is there again.
        jvm = startInAnotherJvm("insert into kept values (3)");
        kill(postmaster());
        kill(jvm);
        try (EmbeddedPostgres recovered = EmbeddedPostgres.start(folder, true)) {
            assertThat(query(recovered, "select string_agg(n::text, ',' order by n) from kept"))
                    .isEqualTo("1,2,3");
        }
    }

    @Test
    void a_pid_file_that_names_another_living_process_does_not_stop_the_start() throws Exception {
        EmbeddedPostgres.start(folder, true).close();
        Files.writeString(
                folder.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n0\n1\n");

        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, true)) {
            assertThat(query(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void what_an_interrupted_initialisation_left_is_cleared_away() throws Exception {
        Files.createDirectories(folder.resolve("initialising-123/base"));
        Files.createDirectories(folder.resolve("runtime/unpacking-123/bin"));

        EmbeddedPostgres.start(folder, false).close();

        assertThat(folder.resolve("initialising-123")).doesNotExist();
        assertThat(folder.resolve("runtime/unpacking-123")).doesNotExist();
    }

    @Test
    void no_other_local_user_gets_in() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, false)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(server, "show unix_socket_directories")).isEmpty();
            assertThat(Files.readString(folder.resolve("postgresql/pg_hba.conf"))
                            .lines()
                            .filter(line -> line.startsWith("host") || line.startsWith("local")))
                    .allSatisfy(line -> assertThat(line).endsWith("scram-sha-256"));
        }
    }

    @Test
    void data_of_another_major_version_get_a_message_that_says_what_to_do() throws Exception {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds data of PostgreSQL 16")
                .hasMessageContaining("Move that folder away")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    /** Run by {@link #startInAnotherJvm}: starts the server, runs a statement, and waits to be killed. */
    public static final class Other {
        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), true);
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(arguments[1]);
            }
            Files.writeString(Path.of(arguments[0], "done"), "");
            TimeUnit.MINUTES.sleep(2);
        }
    }

    private long startInAnotherJvm(String sql) throws Exception {
        Files.deleteIfExists(folder.resolve("done"));
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.toString(),
                        sql)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("other.log").toFile())
                .start();
        for (int tenths = 0; tenths < 600 && !Files.exists(folder.resolve("done")); tenths++) {
            assertThat(other.isAlive())
                    .as(Files.readString(folder.resolve("other.log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(folder.resolve("done")).exists();
        return other.pid();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        for (int tenths = 0; tenths < 100 && alive(pid); tenths++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(alive(pid)).isFalse();
    }

    /** A process that ended and that nobody has collected yet has no command any more. */
    private static boolean alive(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
