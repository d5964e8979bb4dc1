package eu.modelcatalogue.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of an embedded database, each on the real server: see docs/embedded-database.md. */
class EmbeddedPostgresTest {

    /** The programs, unpacked once for most of these tests: that takes longer than what they try. */
    @TempDir
    static Path unpacked;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        PostgresBinaries.unpackInto(unpacked, null);
    }

    @BeforeEach
    void the_programs_are_there() throws IOException {
        PostgresBinaries.unpackInto(folder.resolve("runtime"), unpacked);
    }

    @Test
    void data_survive_a_kill_of_the_jvm_and_of_both_processes_without_a_hand() throws Exception {
        long jvm = startInAnotherJvm("create table kept (n int); insert into kept values (1)");
        kill(watchdog());
        kill(jvm);

        // The JVM is gone with what would have stopped its server, which is an orphan: it is adopted, and stopped by
        // the one that adopted it.
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
        signal("STOP", jvm);
        kill(postmaster());
        kill(jvm);
        try (EmbeddedPostgres recovered = EmbeddedPostgres.start(folder, true)) {
            assertThat(query(recovered, "select string_agg(n::text, ',' order by n) from kept"))
                    .isEqualTo("1,2,3");
        }
    }

    @Test
    void a_process_that_dies_stops_its_server_and_the_next_start_waits_for_that() throws Exception {
        long jvm = startInAnotherJvm("create table kept (n int); insert into kept values (1)");
        long server = postmaster();
        kill(jvm);

        try (EmbeddedPostgres next = EmbeddedPostgres.start(folder, true)) {
            assertThat(alive(server)).isFalse();
            assertThat(postmaster()).isNotEqualTo(server);
            assertThat(query(next, "select n from kept")).isEqualTo("1");
        }
        assertThat(folder.resolve("watchdog")).doesNotExist();
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_process_that_runs_out_of_memory_stops_its_server() throws Exception {
        // With the flags of deploy/jvm.options: no shutdown hook runs.
        long jvm = startInAnotherJvm("select 1", "-Xmx32m", "-XX:+ExitOnOutOfMemoryError");
        long server = postmaster();
        long watchdog = watchdog();
        Files.writeString(folder.resolve("fill"), "");

        for (int tenths = 0; tenths < 300 && (alive(jvm) || alive(server) || alive(watchdog)); tenths++) {
            pause();
        }
        assertThat(Files.readString(folder.resolve("other.log"))).contains("java.lang.OutOfMemoryError");
        assertThat(List.of(alive(jvm), alive(server), alive(watchdog))).containsOnly(false);
        // Stopped in order: nothing is left to recover from.
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_server_that_somebody_kills_is_started_again_at_the_same_address() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.starting(folder, true, null, said::add)) {
            server.await();
            execute(server, "create table kept (n int); insert into kept values (1)");
            String address = server.jdbcUrl();
            said.clear();
            kill(postmaster());

            for (int tenths = 0; tenths < 300 && !said.contains("PostgreSQL runs again"); tenths++) {
                pause();
            }
            assertThat(said)
                    .startsWith("PostgreSQL in %s was ended by somebody else: starting it again".formatted(folder));
            assertThat(server.isRunning()).isTrue();
            assertThat(server.jdbcUrl()).isEqualTo(address);
            assertThat(query(server, "select n from kept")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    /** Two services, or two stages of these tests, can start at the same moment. */
    @Test
    void nobody_else_gets_the_port_while_the_database_is_made() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.starting(folder, false, null, line -> {})) {
            int port = URI.create(server.jdbcUrl().substring("jdbc:".length())).getPort();

            assertThat(port).isBetween(20_000, 29_999);
            assertThatThrownBy(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()))
                    .isInstanceOf(BindException.class);
            server.await();
            assertThat(query(server, "show port")).isEqualTo(Integer.toString(port));
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
        // Nothing is there but that, so the programs are unpacked.
        Path made = folder.resolve("made");
        Files.createDirectories(made.resolve("initialising-123/base"));
        Files.createDirectories(made.resolve("runtime/unpacking-123/bin"));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(made, false)) {
            assertThat(query(server, "select 1")).isEqualTo("1");
        }

        assertThat(made.resolve("initialising-123")).doesNotExist();
        assertThat(made.resolve("runtime/unpacking-123")).doesNotExist();
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
                .hasMessageContaining("run the command backup with the version of the catalogue that made the data")
                .hasMessageContaining("run the command restore with this version")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void helpers_of_a_killed_server_are_waited_for_and_the_pid_file_stays_while_one_lives() throws Exception {
        long jvm = startInAnotherJvm("create table kept (n int); insert into kept values (1)");
        long server = postmaster();
        long helper = ProcessHandle.of(server)
                .orElseThrow()
                .children()
                .findFirst()
                .orElseThrow()
                .pid();
        // Stopped, the helper cannot notice that its server is gone, as one in a long query would not.
        signal("STOP", helper);
        kill(watchdog());
        kill(jvm);
        kill(server);
        AtomicBoolean pidFileWhileHelperLives = new AtomicBoolean(true);
        Thread later = new Thread(() -> {
            for (int tenths = 0; tenths < 30; tenths++) {
                pidFileWhileHelperLives.compareAndSet(true, Files.exists(folder.resolve("postgresql/postmaster.pid")));
                pause();
            }
            signal("CONT", helper);
        });
        later.start();

        List<String> said = new CopyOnWriteArrayList<>();
        try (EmbeddedPostgres recovered = EmbeddedPostgres.starting(folder, true, null, said::add)) {
            recovered.await();
            later.join();
            assertThat(pidFileWhileHelperLives).isTrue();
            assertThat(said).anyMatch(line -> line.startsWith("Waiting for processes [" + helper));
            assertThat(query(recovered, "select n from kept")).isEqualTo("1");
        }
    }

    @Test
    void a_damaged_pid_file_is_taken_away_once_no_process_works_on_the_data() throws Exception {
        EmbeddedPostgres.start(folder, false).close();
        for (String damaged : List.of("", "\u0000\u0000", "no number\n", "99999999999999999999\n", "-1\n/\n")) {
            Files.writeString(folder.resolve("postgresql/postmaster.pid"), damaged);
            List<String> said = new CopyOnWriteArrayList<>();

            try (EmbeddedPostgres server = EmbeddedPostgres.starting(folder, false, null, said::add)) {
                server.await();
                assertThat(query(server, "select 1")).isEqualTo("1");
            }
            assertThat(said)
                    .containsExactly("Removing " + folder.resolve("postgresql/postmaster.pid") + ": it is damaged");
        }
    }

    @Test
    void a_damaged_pid_file_of_a_server_that_lives_is_left_alone() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, false)) {
            Path pidFile = folder.resolve("postgresql/postmaster.pid");
            String whole = Files.readString(pidFile);
            assertThat(query(server, "select 1")).isEqualTo("1");
            Files.writeString(pidFile, "?");
            ServerProcesses processes = new ServerProcesses(folder.resolve("postgresql"), folder.resolve("runtime"));

            assertThatThrownBy(() -> processes.awaitOrphans(1, line -> {}))
                    .isInstanceOf(EmbeddedPostgres.NotStarted.class)
                    .hasMessageContaining(whole.lines().findFirst().orElseThrow())
                    .hasMessageContaining("End them (kill ");
            assertThat(pidFile).hasContent("?");
            Files.writeString(pidFile, whole);
        }
    }

    @Test
    void the_folder_is_its_owners_alone_and_one_of_the_version_before_is_closed() throws Exception {
        Path made = folder.resolve("made");
        try (EmbeddedPostgres server = EmbeddedPostgres.starting(made, false, unpacked, line -> {})) {
            server.await();
        }
        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(made.resolve("lock"))).isEqualTo("rw-------");

        // As the version before left them.
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(made.resolve("lock"), PosixFilePermissions.fromString("rw-r--r--"));
        EmbeddedPostgres.start(made, false).close();
        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(made.resolve("lock"))).isEqualTo("rw-------");
    }

    @Test
    void data_that_were_not_on_the_disk_for_certain_are_made_anew() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, true)) {
            server.awaitSettled();
            execute(server, "create table kept (n int)");
        }
        assertThat(folder.resolve("unsettled")).doesNotExist();
        Files.writeString(folder.resolve("unsettled"), "");

        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, true)) {
            assertThat(query(server, "select count(*) from pg_tables where tablename = 'kept'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void a_full_disk_and_a_folder_that_cannot_be_written_are_told_with_cause_and_remedy() throws Exception {
        assumeThat(inNamespace("true").exitValue())
                .as("user namespaces with mounts")
                .isZero();

        assertThat(startOn("size=8m", "true"))
                .contains("The disk of the data folder " + folder.resolve("mounted") + " is full")
                .contains("make room, or name a folder on another disk");
        assertThat(startOn("size=70m", "true")).contains("The disk of the data folder");
        assertThat(startOn("size=8m", "mount -o remount,ro " + folder.resolve("mounted")))
                .contains("cannot be written by the user root (Read-only file system)")
                .contains("Give this user the right to write there, or name another folder");
    }

    /** What a start says whose folder is a small disk of its own. */
    private String startOn(String options, String then) throws Exception {
        Path mounted = Files.createDirectories(folder.resolve("mounted"));
        Process process = inNamespace("mount -t tmpfs -o %s none %s && %s && exec '%s' -cp '%s' '%s' '%s' 'select 1'"
                .formatted(
                        options,
                        mounted,
                        then,
                        ProcessHandle.current().info().command().orElse("java"),
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        mounted));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }

    private static Process inNamespace(String command) throws Exception {
        Process process = new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        if (command.equals("true")) {
            process.waitFor();
        }
        return process;
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void signal(String name, long pid) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Run by {@link #startInAnotherJvm}: starts the server, runs a statement, and waits to be killed. */
    public static final class Other {
        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres server;
            try {
                server = EmbeddedPostgres.start(Path.of(arguments[0]), true);
                // A kill before that makes the data anew (data_that_were_not_on_the_disk_for_certain_are_made_anew).
                server.awaitSettled();
            } catch (EmbeddedPostgres.NotStarted e) {
                System.out.println(e.getMessage());
                System.exit(1);
                return;
            }
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(arguments[1]);
            }
            Files.writeString(Path.of(arguments[0], "done"), "");
            for (int tenths = 0; tenths < 1200; tenths++) {
                TimeUnit.MILLISECONDS.sleep(100);
                if (Files.exists(Path.of(arguments[0], "fill"))) {
                    fill(new Object[0]);
                }
            }
        }
    }

    /** Fills the memory: each array holds the one before. */
    private static void fill(Object[] before) {
        Object[] all = before;
        while (true) {
            all = new Object[] {all, new byte[1 << 20]};
        }
    }

    private long startInAnotherJvm(String sql, String... flags) throws Exception {
        Files.deleteIfExists(folder.resolve("done"));
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(flags));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Other.class.getName(), folder.toString(), sql));
        Process other = new ProcessBuilder(command)
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

    private long watchdog() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("watchdog")));
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

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
