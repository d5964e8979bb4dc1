package eu.modelcatalogue.ledger.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Stops the server of a folder when the process that owns it has died, however it died: of a lack of memory, by a crash or by a kill, none of which runs a
 * shutdown hook. It is a small shell process that reads from a pipe: the system closes the pipe with the process that holds its other end. A process that ends
 * in order says so through the pipe, and stops the server itself.
 *
 * <p>The file {@code watchdog} in the folder names the process. Whoever takes the folder next waits for it, so that nobody adopts a server that is about to be
 * stopped.
 */
final class Watchdog implements AutoCloseable {

    /** Longest wait for the watchdog of the process before, in seconds: it looks for a server for five, and one that it found stops within thirty. */
    static final int LONGEST = 40;

    /**
     * Waits for the end of its input. Then it sends the server SIGINT, which ends its connections and writes its data (fast shutdown), and waits for its end. A
     * server that was just being started may need a moment to have its pid file. The process that the pid file names is only ended where its command line
     * names these data, since numbers of processes are given again. Signals from a terminal go to all processes of a group, and this one has to stay.
     */
    private static final String SCRIPT = """
            trap '' INT HUP TERM QUIT
            read -r said
            [ "$said" = done ] && exit 0
            server() {
              pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) || return 1
              case "$pid" in ''|*[!0-9]*) return 1;; esac
              if [ -r "/proc/$pid/cmdline" ]; then line=$(tr '\\000' ' ' < "/proc/$pid/cmdline"); else line=$(ps -o args= -p "$pid" 2>/dev/null); fi
              case "$line" in *postgres*"$1"*) return 0;; *) return 1;; esac
            }
            tries=0
            until server "$1"; do
              tries=$((tries + 1))
              [ $tries -ge 50 ] && exit 0
              sleep 0.1
            done
            kill -INT "$pid"
            tries=0
            while kill -0 "$pid" 2>/dev/null && [ $tries -lt 300 ]; do
              tries=$((tries + 1))
              sleep 0.1
            done
            """;

    private final Process process;
    private final Path file;

    private Watchdog(Process process, Path file) {
        this.process = process;
        this.file = file;
    }

    /** Begins to watch over the server of a folder, which may run already or be started later. */
    static Watchdog over(DataFolder folder) throws IOException {
        Process process = new ProcessBuilder(
                        "sh", "-c", SCRIPT, "watchdog", folder.data().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path file = file(folder);
        Files.writeString(file, Long.toString(process.pid()));
        return new Watchdog(process, file);
    }

    /** Waits until the watchdog of a process that died has done its work. */
    static void awaitLast(DataFolder folder) throws IOException {
        Path file = file(folder);
        Optional<ProcessHandle> last = Files.exists(file) ? process(Files.readString(file)) : Optional.empty();
        for (int tenths = 0;
                tenths < LONGEST * 10 && last.filter(ProcessHandle::isAlive).isPresent();
                tenths++) {
            DataFolder.pause();
        }
        Files.deleteIfExists(file);
    }

    private static Path file(DataFolder folder) {
        return folder.path().resolve("watchdog");
    }

    /** The shell that a number names: numbers are given again, and other programs are not waited for. */
    private static Optional<ProcessHandle> process(String number) {
        try {
            return ProcessHandle.of(Long.parseLong(number.strip()))
                    .filter(process -> process.info()
                            .arguments()
                            .filter(arguments -> arguments.length > 2 && arguments[2].equals("watchdog"))
                            .isPresent());
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /** The server was stopped in order: there is nothing left to watch. */
    @Override
    public void close() {
        try {
            process.getOutputStream().write("done\n".getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().close();
            process.waitFor(1, TimeUnit.SECONDS);
            Files.deleteIfExists(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
