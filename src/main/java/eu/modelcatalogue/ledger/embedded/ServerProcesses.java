package eu.modelcatalogue.ledger.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which processes of PostgreSQL live on the data of a folder, and what their pid file says. After a kill of the server its helpers live on for a
 * moment and hold its shared memory: a second server beside them would destroy the data, and the pid file is what keeps it from starting.
 */
final class ServerProcesses {

    private final Path data;
    private final Path runtime;

    ServerProcesses(Path data, Path runtime) {
        this.data = data;
        this.runtime = runtime;
    }

    /**
     * What {@code postmaster.pid} says.
     *
     * @param port that it listens on; 0 where it does not listen yet
     */
    record PidFile(long pid, int port) {}

    Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    /** Whether there is a pid file, readable or not. */
    boolean hasPidFile() {
        return Files.exists(pidFile());
    }

    /** The pid file; empty if there is none, or if it is damaged. */
    Optional<PidFile> read() throws IOException {
        if (!hasPidFile()) {
            return Optional.empty();
        }
        List<String> lines = new String(Files.readAllBytes(pidFile()), StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .toList();
        if (lines.isEmpty() || !lines.get(0).matches("[1-9][0-9]{0,9}")) {
            return Optional.empty();
        }
        boolean listens = lines.size() >= 4 && lines.get(3).matches("[1-9][0-9]{0,4}");
        return Optional.of(new PidFile(Long.parseLong(lines.get(0)), listens ? Integer.parseInt(lines.get(3)) : 0));
    }

    /** Whether this process is a server, or one of its helpers, on the data of this folder. */
    boolean isOnOurData(long pid) {
        return ProcessHandle.of(pid).filter(this::isOnOurData).isPresent();
    }

    /** All that live on the data of this folder. */
    List<Long> living() {
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter((Predicate<ProcessHandle>) this::isOnOurData)
                    .map(ProcessHandle::pid)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Waits for what a killed server left: its helpers hold its shared memory until they notice. The pid file is never removed while one of them
     * lives. Once they are gone, it is removed if it would keep PostgreSQL from starting.
     *
     * @throws EmbeddedPostgres.NotStarted where they do not end in time, or it cannot be said whose file it is
     */
    void awaitOrphans(int seconds, Consumer<String> progress) throws IOException {
        List<Long> living = living();
        for (int tenths = 0; !living.isEmpty() && tenths < seconds * 10; tenths++) {
            if (tenths == 10) {
                progress.accept("Waiting for processes %s of a PostgreSQL that was killed to let go of its memory"
                        .formatted(living));
            }
            DataFolder.pause();
            living = living();
        }
        if (!living.isEmpty()) {
            throw new EmbeddedPostgres.NotStarted(
                    "Processes %s of a PostgreSQL that was killed still hold the data in %s after %d s. End them (kill %s), then start again."
                            .formatted(living, data, seconds, living.toString().replaceAll("[\\[\\],]", "")));
        }
        if (hasPidFile()) {
            removeForeign(read(), progress);
        }
    }

    /** PostgreSQL removes the file of a dead server itself, once no process holds the shared memory that the file names. */
    private void removeForeign(Optional<PidFile> file, Consumer<String> progress) throws IOException {
        if (file.isPresent() && isDoubtful(file.get().pid())) {
            throw new EmbeddedPostgres.NotStarted(
                    "%s names process %d, a PostgreSQL that is not ours. If it works on these data, end it; if it does not, delete that file. Then start again."
                            .formatted(pidFile(), file.get().pid()));
        }
        boolean another = file.map(PidFile::pid)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .isPresent();
        if (file.isEmpty() || another) {
            progress.accept("Removing %s: %s"
                    .formatted(
                            pidFile(),
                            another ? "its server ended, and another program has its number" : "it is damaged"));
            Files.delete(pidFile());
        }
    }

    /** Whether a process is a PostgreSQL of which it cannot be said on which data it works. */
    boolean isDoubtful(long pid) {
        return ProcessHandle.of(pid)
                .filter(process -> isPostgres(process)
                        && !isOnOurData(process)
                        && workingFolder(process.pid()).isEmpty())
                .isPresent();
    }

    /** By its program, which lies in this folder, or by the folder that it works in: that is always the one of its data. */
    private boolean isOnOurData(ProcessHandle process) {
        return isPostgres(process)
                && (process.info()
                                .command()
                                .filter(command -> Path.of(command).startsWith(runtime))
                                .isPresent()
                        || workingFolder(process.pid()).filter(data::equals).isPresent());
    }

    /** A process that has ended and waits for its parent has no command any more, and is not a server. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres") || command.endsWith("/postgres (deleted)"))
                        .isPresent();
    }

    /** Known on Linux alone. */
    private static Optional<Path> workingFolder(long pid) {
        try {
            return Optional.of(Path.of("/proc", Long.toString(pid), "cwd").toRealPath());
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }
}
