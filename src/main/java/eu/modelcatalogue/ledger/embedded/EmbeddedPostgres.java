package eu.modelcatalogue.ledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL in a folder of ours, for whoever runs the catalogue without a database of their own. Data are durable ({@code fsync} stays
 * on), the server listens on the loopback only and asks for a password, and one that a killed JVM left behind is adopted.
 *
 * <p>Below the folder: {@code postgresql/} the data, {@code runtime/} the unpacked programs, {@code password} readable by its owner only,
 * {@code lock} held by the process that owns the server, {@code postgresql.log}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "catalogue";

    /** Recovery after a kill takes less than a second; a slow disk gets a minute. */
    private static final int START_SECONDS = 60;

    /** How long another process may take to let go of the lock, in tenths of a second, before it counts as living. */
    private static final int LOCK_TENTHS = 10;

    private final Path folder;
    private final Path home;
    private final Path data;
    private final boolean durable;
    private final @Nullable FileLock lock;
    private final String password;
    private int port;
    private CompletableFuture<Void> launch = CompletableFuture.completedFuture(null);

    private EmbeddedPostgres(Path folder, boolean durable) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath().normalize());
        this.lock = lock();
        this.data = this.folder.resolve("postgresql");
        this.durable = durable;
        if (lock != null) {
            clean(this.folder, "initialising-");
            clean(this.folder.resolve("runtime"), "unpacking-");
        }
        this.home = lock != null
                ? PostgresBinaries.unpackInto(this.folder.resolve("runtime"))
                : PostgresBinaries.home(this.folder.resolve("runtime"));
        this.password = password();
    }

    /**
     * Starts the server of a folder, or adopts it where it runs already.
     *
     * @param folder made where it does not exist
     * @param durable false only for data that may be lost, as in tests: {@code fsync} off
     * @throws IllegalStateException where it cannot: the message says what to do
     */
    public static EmbeddedPostgres start(Path folder, boolean durable) {
        EmbeddedPostgres server = starting(folder, durable);
        server.await();
        return server;
    }

    /**
     * Like {@link #start}, but returns while the server still starts: its address is known, {@link #await} says when it answers.
     *
     * @throws IllegalStateException where it is clear already that it cannot start
     */
    public static EmbeddedPostgres starting(Path folder, boolean durable) {
        try {
            EmbeddedPostgres server = new EmbeddedPostgres(folder, durable);
            server.prepare();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in %s does not start".formatted(folder), e);
        }
    }

    /**
     * Waits until the server answers.
     *
     * @throws IllegalStateException where it did not start: the message says what to do
     */
    public void await() {
        try {
            launch.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    public String user() {
        return USER;
    }

    public String password() throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file) && lock != null) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path unfinished = Files.createTempFile(
                    folder,
                    "password-",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(random));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** Whether this process started or adopted the server, and stops it. */
    public boolean isOwner() {
        return lock != null;
    }

    /** What a start that was killed half-way left behind. */
    private static void clean(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path path : left.filter(one -> one.getFileName().toString().startsWith(prefix))
                    .toList()) {
                try (Stream<Path> inside = Files.walk(path)) {
                    for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** Stops the server, unless another process owns it. */
    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        launch.exceptionally(failed -> null).join();
        try {
            run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock of this folder; null where another living process holds it. The system frees it with the process, however that ends. */
    private @Nullable FileLock lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        // A process that was killed a moment ago may not have let go yet.
        for (int tenths = 0; held == null && tenths < LOCK_TENTHS; tenths++) {
            pause();
            held = channel.tryLock();
        }
        if (held == null) {
            channel.close();
        }
        return held;
    }

    private void prepare() throws IOException {
        refuseOtherMajor();
        if (adopt()) {
            return;
        }
        if (lock == null) {
            throw new IllegalStateException(
                    "Another process is starting or stopping the database in %s; try again in a moment"
                            .formatted(folder));
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        launch = CompletableFuture.runAsync(this::launch, task -> new Thread(task, "embedded-postgresql").start());
    }

    private void launch() {
        try {
            if (!Files.isDirectory(data)) {
                initialise();
            }
            String options =
                    "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories='' -c max_connections=40%s"
                            .formatted(
                                    port,
                                    durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
            run(
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-l",
                    folder.resolve("postgresql.log").toString(),
                    "-o",
                    options,
                    "-w",
                    "-t",
                    Integer.toString(START_SECONDS),
                    "start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Initialises in a folder apart and moves it when it is whole, so that a kill half-way leaves nothing that looks like data. */
    private void initialise() throws IOException {
        Path unfinished =
                folder.resolve("initialising-" + ProcessHandle.current().pid());
        run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + folder.resolve("password"),
                "-E",
                "UTF-8",
                "--locale=C");
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherMajor() throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(PostgresBinaries.MAJOR)) {
            throw new IllegalStateException(
                    "%s holds data of PostgreSQL %s; this version brings PostgreSQL %s. Move that folder away to build the catalogue anew from the seeds, or serve the old data with a PostgreSQL %s of your own and set QUARKUS_DATASOURCE_JDBC_URL."
                            .formatted(
                                    data,
                                    Files.readString(version).strip(),
                                    PostgresBinaries.MAJOR,
                                    Files.readString(version).strip()));
        }
    }

    /**
     * Takes over a server that runs on these data: one that a killed JVM left, or that of a running service. One that still recovers is waited
     * for.
     */
    private boolean adopt() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        for (int tenths = 0; tenths < START_SECONDS * 10; tenths++) {
            if (!Files.exists(pidFile)) {
                return false;
            }
            List<String> lines = Files.readAllLines(pidFile);
            Optional<ProcessHandle> process = lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
            if (process.isEmpty() || !isPostgres(process.get())) {
                // The file outlived its server, and the number may be another program's by now: PostgreSQL would refuse
                // to start.
                if (lock != null) {
                    Files.delete(pidFile);
                }
                return false;
            }
            if (lines.size() >= 4 && answers(Integer.parseInt(lines.get(3).strip()))) {
                return true;
            }
            pause();
        }
        return false;
    }

    /** A process that ended and that nobody has collected yet has no command any more, and is no server. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private boolean answers(int onPort) {
        port = onPort;
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), USER, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
            command.add("unshare");
            command.add("-U");
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path log = folder.resolve(program + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(START_SECONDS + 30L, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("%s did not end in time: see %s".formatted(program, log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("%s failed: %s (see also %s)"
                    .formatted(program, Files.readString(log).strip(), folder.resolve("postgresql.log")));
        }
    }
}
