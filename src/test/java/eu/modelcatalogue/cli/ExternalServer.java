package eu.modelcatalogue.cli;

import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that somebody else runs: a process of its own, which the service is told the address of and does not know otherwise. Where it was
 * killed it is started again as whoever runs it would, and answers on another port.
 */
final class ExternalServer implements AutoCloseable {

    private final Path folder;
    private @Nullable Process keeper;
    private List<String> address = List.of();

    ExternalServer(Path folder) {
        this.folder = folder;
    }

    /** Keeps the server of a folder until its input ends, and says how to reach it: address, user, password. */
    public static void main(String... arguments) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]), true)) {
            System.out.println(server.jdbcUrl() + " " + server.user() + " " + server.password());
            System.in.readAllBytes();
        }
    }

    /** What a program of the catalogue is told of it; it runs when this returns. */
    List<String> settings() {
        if (keeper == null || !keeper.isAlive()) {
            start();
        }
        return List.of(
                "-Dquarkus.datasource.jdbc.url=" + address.get(0),
                "-Dquarkus.datasource.username=" + address.get(1),
                "-Dquarkus.datasource.password=" + address.get(2));
    }

    private void start() {
        try {
            Path log = folder.resolveSibling("external.log");
            Process started = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ExternalServer.class.getName(),
                            folder.toString())
                    .redirectError(log.toFile())
                    .start();
            keeper = started;
            String line = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (line == null) {
                throw new AssertionError("The external server does not start:\n" + Files.readString(log));
            }
            address = List.of(line.split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server at once; what it was about to write is lost, as at a power cut of its machine. */
    void kill() throws IOException {
        postmaster(folder).ifPresent(ProcessHandle::destroyForcibly);
        if (keeper != null) {
            keeper.destroyForcibly().onExit().join();
        }
    }

    /** The server on the data of a folder, by its pid file; empty where none runs. */
    static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
        Path pidFile = folder.resolve("postgresql/postmaster.pid");
        return Files.exists(pidFile)
                ? Files.readAllLines(pidFile).stream()
                        .findFirst()
                        .filter(line -> line.strip().matches("[1-9][0-9]*"))
                        .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (keeper != null && keeper.isAlive()) {
            keeper.getOutputStream().close();
            keeper.onExit().join();
        }
    }
}
