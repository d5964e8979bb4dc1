package eu.modelcatalogue.ledger.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The programs of PostgreSQL, run one at a time; their output is kept beside the data. */
final class Programs {

    /** Less than this on a disk is as good as nothing: PostgreSQL writes its log in files of 16 MB, all of it before the first byte. */
    private static final long NOTHING_LEFT = 1L << 20;

    private static final long LONGEST_LOG = 5L << 20;

    private final DataFolder folder;
    private final int seconds;

    /** @param seconds after which a program that has not ended is killed */
    Programs(DataFolder folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    Path serverLog() {
        return folder.path().resolve("postgresql.log");
    }

    /** A log that has grown long is put aside, in place of the one put aside before. */
    void putLongLogAside() throws IOException {
        Path log = serverLog();
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What the server has logged since its log was this long. */
    String saidSince(long before) throws IOException {
        if (!Files.exists(serverLog())) {
            return "";
        }
        byte[] all = Files.readAllBytes(serverLog());
        int from = (int) Math.min(before, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    /**
     * Runs a program to its end.
     *
     * @throws EmbeddedPostgres.NotStarted where it fails: the message says what it said
     */
    void run(String program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
            command.add("unshare");
            command.add("-U");
        }
        Path home = PostgresBinaries.home(folder.runtime());
        command.add(home.resolve("bin").resolve(program).toString());
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        Path log = folder.path().resolve(program + ".log");
        long before = Files.exists(serverLog()) ? Files.size(serverLog()) : 0;
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new EmbeddedPostgres.NotStarted("%s did not end in time: see %s".formatted(program, log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        }
        if (process.exitValue() != 0) {
            throw failed(program, Files.readString(log).strip(), saidSince(before));
        }
    }

    private EmbeddedPostgres.NotStarted failed(String program, String said, String logged) throws IOException {
        if (DataFolder.isFull(said)
                || DataFolder.isFull(logged)
                || Files.getFileStore(folder.path()).getUsableSpace() < NOTHING_LEFT) {
            return DataFolder.full(folder.path(), null);
        }
        return new EmbeddedPostgres.NotStarted("%s failed: %s (see also %s)".formatted(program, said, serverLog()));
    }
}
