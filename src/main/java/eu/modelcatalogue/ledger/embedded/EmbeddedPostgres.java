package eu.modelcatalogue.ledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

    /** How long helpers of a killed server may hold its shared memory: one that is in a query ends with it. */
    private static final int ORPHAN_SECONDS = 30;

    /** How often the owner looks whether its server still runs. */
    private static final int LOOK_MILLIS = 500;

    /** How long the owner waits before it tries again to start a server that does not start. */
    private static final int AGAIN_SECONDS = 5;

    private static final String IN_USE = "is still in use";

    /**
     * Ports that no system gives to a program that asks for any port, so that nobody is given the one of the database while it is being made. Linux gives
     * 32768 to 60999, others 49152 to 65535 (RFC 6335, section 6).
     */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private static final int TRIED_PORTS = 100;

    /** The server does not start; the message is for people, with the cause and what to do. */
    public static final class NotStarted extends IllegalStateException {
        NotStarted(String message, @Nullable Exception cause) {
            super(message, cause);
        }

        NotStarted(String message) {
            super(message);
        }
    }

    private final DataFolder folder;
    private final ServerProcesses processes;
    private final Programs programs;
    private final boolean durable;
    private final @Nullable Path unpacked;
    private final Consumer<String> progress;
    private final String password;
    private int port;

    /** Keeps the port until the server takes it; null where it has it already. */
    private @Nullable ServerSocket reserved;

    private CompletableFuture<Void> launch = CompletableFuture.completedFuture(null);

    private @Nullable Watchdog watchdog;
    private volatile boolean closing;

    /** Known once it is launched. */
    private volatile CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);

    private EmbeddedPostgres(DataFolder folder, boolean durable, @Nullable Path unpacked, Consumer<String> progress)
            throws IOException {
        this.folder = folder;
        this.processes = new ServerProcesses(folder.data(), folder.runtime());
        this.programs = new Programs(folder, START_SECONDS + 30);
        this.durable = durable;
        this.unpacked = unpacked;
        this.progress = progress;
        this.password = folder.password();
    }

    /**
     * Starts the server of a folder, or adopts it where it runs already.
     *
     * @param durable false only for data that may be lost, as in tests: {@code fsync} off
     * @throws NotStarted where it cannot: the message says what to do
     */
    public static EmbeddedPostgres start(Path folder, boolean durable) {
        EmbeddedPostgres server = starting(folder, durable, null, line -> {});
        server.await();
        return server;
    }

    /**
     * Like {@link #start}, but returns while the server still starts: its address is known, {@link #await} says when it answers.
     *
     * @param unpacked folder in which the build has unpacked the programs; null if there is none
     * @throws NotStarted where it is clear already that it cannot start
     */
    public static EmbeddedPostgres starting(
            Path folder, boolean durable, @Nullable Path unpacked, Consumer<String> progress) {
        DataFolder taken = DataFolder.take(folder);
        try {
            EmbeddedPostgres server = new EmbeddedPostgres(taken, durable, unpacked, progress);
            server.prepare();
            return server;
        } catch (IOException e) {
            throw DataFolder.refused(taken.path(), e);
        }
    }

    /**
     * Unpacks the programs below a folder, for {@link #starting} to take them from.
     *
     * @throws NotStarted where the class path has none for this platform
     */
    public static void unpack(Path folder) throws IOException {
        PostgresBinaries.unpackInto(folder, null);
    }

    /**
     * Waits until the server answers.
     *
     * @throws NotStarted where it did not start: the message says what to do
     */
    public void await() {
        join(launch);
    }

    /**
     * Waits until data that were made by this start are on the disk for certain: what is published before may be gone after a power cut.
     *
     * @throws NotStarted where they are not: the message says what to do
     */
    public void awaitSettled() {
        await();
        join(settled);
    }

    private static void join(CompletableFuture<Void> step) {
        try {
            step.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof NotStarted known ? known : new NotStarted(String.valueOf(cause.getMessage()), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Whether this process started or adopted the server, and stops it. */
    public boolean isOwner() {
        return folder.isOurs();
    }

    /** Stops the server, unless another process owns it. */
    @Override
    public void close() {
        if (!folder.isOurs()) {
            return;
        }
        closing = true;
        boolean started = launch.handle((done, failed) -> failed == null).join();
        settled.exceptionally(failed -> null).join();
        try {
            synchronized (this) {
                if (started && isRunning()) {
                    programs.run("pg_ctl", "-D", folder.data(), "-m", "fast", "-w", "-t", 30, "stop");
                }
            }
            if (watchdog != null) {
                watchdog.close();
            }
            folder.letGo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() throws IOException {
        folder.refuseOtherMajor();
        if (folder.isOurs()) {
            Watchdog.awaitLast(folder);
            watchdog = Watchdog.over(folder);
        }
        if (adopt()) {
            if (folder.isOurs() && Files.exists(folder.unsettled())) {
                settled = settling();
            }
            if (folder.isOurs()) {
                keepRunning();
            }
            return;
        }
        if (!folder.isOurs()) {
            throw new NotStarted("Another process is starting or stopping the database in %s; try again in a moment"
                    .formatted(folder.path()));
        }
        reserved = reserve();
        port = reserved.getLocalPort();
        launch = inThread("embedded-postgresql", this::launch);
    }

    private static ServerSocket reserve() throws IOException {
        for (int tried = 0; tried < TRIED_PORTS; tried++) {
            try {
                return new ServerSocket(
                        FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS), 1, InetAddress.getLoopbackAddress());
            } catch (BindException e) {
                // Somebody listens there: another one.
            }
        }
        throw new NotStarted("None of %d ports between %d and %d is free for the database"
                .formatted(TRIED_PORTS, FIRST_PORT, FIRST_PORT + PORTS - 1));
    }

    private void release() throws IOException {
        if (reserved != null) {
            reserved.close();
            reserved = null;
        }
    }

    /** Whether the server runs: it may have been killed, and is started again then. */
    public boolean isRunning() {
        try {
            return processes
                    .read()
                    .filter(file -> processes.isOnOurData(file.pid()))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Looks after the server in a thread of its own, and starts it again on the same port where it was killed. */
    private void keepRunning() {
        Thread keeping = new Thread(this::look, "embedded-postgresql-keeper");
        keeping.setDaemon(true);
        keeping.start();
    }

    private void look() {
        boolean told = false;
        try {
            while (!closing) {
                TimeUnit.MILLISECONDS.sleep(told ? AGAIN_SECONDS * 1000L : LOOK_MILLIS);
                try {
                    told = !startAgain(told);
                } catch (IOException | RuntimeException e) {
                    if (!told) {
                        progress.accept("PostgreSQL does not start again, and is tried every %d s: %s"
                                .formatted(AGAIN_SECONDS, e.getMessage()));
                    }
                    told = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return true: it runs, or is not to run any longer */
    private synchronized boolean startAgain(boolean told) throws IOException {
        // Helpers of a killed server end by themselves; until then nothing may be started beside them.
        if (closing || isRunning() || !processes.living().isEmpty()) {
            return true;
        }
        if (!told) {
            progress.accept("PostgreSQL in %s was ended by somebody else: starting it again".formatted(folder.path()));
        }
        processes.awaitOrphans(ORPHAN_SECONDS, progress);
        startServer();
        progress.accept("PostgreSQL runs again");
        return true;
    }

    private interface Step {
        void take() throws IOException;
    }

    private CompletableFuture<Void> inThread(String name, Step step) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        step.take();
                    } catch (IOException e) {
                        throw DataFolder.refused(folder.path(), e);
                    }
                },
                task -> new Thread(task, name).start());
    }

    private void launch() throws IOException {
        try {
            processes.awaitOrphans(ORPHAN_SECONDS, progress);
            folder.clean();
            boolean first = !Files.isDirectory(folder.data());
            if (first) {
                progress.accept("First start: unpacking PostgreSQL %s in %s"
                        .formatted(PostgresBinaries.VERSION, folder.path()));
            }
            PostgresBinaries.unpackInto(folder.runtime(), unpacked);
            if (first) {
                progress.accept("First start: making the database");
                initialise();
                settled = settling();
            }
            startServer();
            keepRunning();
        } catch (IOException | RuntimeException e) {
            try {
                folder.clean();
            } catch (IOException more) {
                e.addSuppressed(more);
            }
            throw e;
        } finally {
            release();
        }
    }

    private void startServer() throws IOException {
        release();
        String options =
                "-c listen_addresses=127.0.0.1 -c port=%d -c unix_socket_directories='' -c max_connections=40 -c shared_buffers=32MB%s"
                        .formatted(
                                port, durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        Path log = programs.serverLog();
        programs.putLongLogAside();
        for (int tenths = 0; ; tenths++) {
            long before = Files.exists(log) ? Files.size(log) : 0;
            try {
                programs.run(
                        "pg_ctl", "-D", folder.data(), "-l", log, "-o", options, "-w", "-t", START_SECONDS, "start");
                return;
            } catch (NotStarted e) {
                // Shared memory of a server whose programs lie elsewhere: PostgreSQL alone knows whose it is.
                if (!programs.saidSince(before).contains(IN_USE) || tenths >= ORPHAN_SECONDS * 10) {
                    throw e;
                }
                DataFolder.pause();
            }
        }
    }

    /** Initialises in a folder apart and moves it when it is whole, so that a kill half-way leaves nothing that looks like data. */
    private void initialise() throws IOException {
        Path unfinished =
                folder.path().resolve("initialising-" + ProcessHandle.current().pid());
        programs.run(
                "initdb",
                "--no-sync",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.path().resolve("password"),
                "--encoding=UTF-8",
                "--locale=C");
        Files.writeString(folder.unsettled(), "");
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has the system write the new data to the disk while the server starts: nothing is published before. */
    private CompletableFuture<Void> settling() {
        return inThread("embedded-postgresql-settle", () -> {
            if (durable) {
                programs.run("initdb", "--sync-only", "-D", folder.data());
            }
            Files.delete(folder.unsettled());
        });
    }

    /**
     * Takes over a server that runs on these data: one that a killed JVM left, or that of a running service. One that still recovers is waited
     * for.
     */
    private boolean adopt() throws IOException {
        for (int tenths = 0; tenths < START_SECONDS * 10; tenths++) {
            Optional<ServerProcesses.PidFile> file = processes.read();
            if (file.isEmpty() || !processes.isOnOurData(file.get().pid())) {
                return false;
            }
            if (file.get().port() > 0 && answers(file.get().port())) {
                return true;
            }
            DataFolder.pause();
        }
        throw new NotStarted(
                "A PostgreSQL (process %s) runs on the data in %s and does not answer to the password in %s. End it, then start again."
                        .formatted(
                                processes
                                        .read()
                                        .map(file -> Long.toString(file.pid()))
                                        .orElse("unknown"),
                                folder.data(),
                                folder.path().resolve("password")));
    }

    private boolean answers(int onPort) {
        port = onPort;
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), USER, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
