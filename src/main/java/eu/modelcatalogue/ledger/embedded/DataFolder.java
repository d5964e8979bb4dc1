package eu.modelcatalogue.ledger.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an embedded database: nobody but its owner may read it, and one process at a time holds its lock. A folder of the version before,
 * which others could read, is closed when it is taken over.
 */
final class DataFolder {

    /** How long another process may take to let go of the lock, in tenths of a second, before it counts as living. */
    private static final int LOCK_TENTHS = 10;

    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final @Nullable FileLock lock;

    private DataFolder(Path path, @Nullable FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a folder, which is made where there is none.
     *
     * @throws EmbeddedPostgres.NotStarted where it cannot be written: the message says what to do
     */
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                if (path.getParent() != null) {
                    Files.createDirectories(path.getParent());
                }
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            }
            closeToOthers(path, OWNER_ALONE);
            return new DataFolder(path, lock(path.resolve("lock")));
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    /** What is wrong with the folder or its disk, and what to do. */
    static EmbeddedPostgres.NotStarted refused(Path folder, IOException e) {
        String cause = e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(e.getMessage());
        String where = e instanceof FileSystemException failed && failed.getFile() != null ? failed.getFile() : "";
        if (isFull(cause)) {
            return full(folder, e);
        }
        if (e instanceof AccessDeniedException || cause.contains("Read-only file system")) {
            return new EmbeddedPostgres.NotStarted(
                    "The data folder %s cannot be written by the user %s (%s). Give this user the right to write there, or name another folder: java -Dcatalogue.data-dir=FOLDER -jar …"
                            .formatted(
                                    folder,
                                    System.getProperty("user.name"),
                                    e instanceof AccessDeniedException ? "permission denied: " + where : cause),
                    e);
        }
        return new EmbeddedPostgres.NotStarted(
                "The embedded PostgreSQL in %s does not start: %s".formatted(folder, where + " " + cause), e);
    }

    /** Whether a message of the system or of PostgreSQL says that nothing more can be written. */
    static boolean isFull(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    static EmbeddedPostgres.NotStarted full(Path folder, @Nullable Exception cause) {
        return new EmbeddedPostgres.NotStarted(
                "The disk of the data folder %s is full. The embedded database takes 200 MB, and what each edition changes: make room, or name a folder on another disk: java -Dcatalogue.data-dir=FOLDER -jar …"
                        .formatted(folder),
                cause);
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("postgresql");
    }

    Path runtime() {
        return path.resolve("runtime");
    }

    /** Whether this process holds the lock, and with it the right to start and stop the server. */
    boolean isOurs() {
        return lock != null;
    }

    void letGo() throws IOException {
        if (lock != null) {
            lock.channel().close();
        }
    }

    /** The password of the server: random, made with the folder. */
    String password() throws IOException {
        Path file = path.resolve("password");
        if (!Files.exists(file) && lock != null) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path unfinished =
                    Files.createTempFile(path, "password-", "", PosixFilePermissions.asFileAttribute(OWNER_READS));
            Files.writeString(unfinished, HexFormat.of().formatHex(random));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** Removes what a start that was killed half-way, or that met a full disk, left behind. */
    void clean() throws IOException {
        clean(path, "initialising-");
        clean(path, "password-");
        clean(runtime(), "unpacking-");
        if (Files.exists(unsettled())) {
            // Nothing was ever published in data that were not on the disk for certain.
            delete(data());
            Files.delete(unsettled());
        }
    }

    /**
     * Data of another major version cannot be opened.
     *
     * @throws EmbeddedPostgres.NotStarted where they are: the message says what to do
     */
    void refuseOtherMajor() throws IOException {
        Path version = data().resolve("PG_VERSION");
        String found = Files.exists(version) ? Files.readString(version).strip() : PostgresBinaries.MAJOR;
        if (!found.equals(PostgresBinaries.MAJOR)) {
            throw new EmbeddedPostgres.NotStarted(
                    "%s holds data of PostgreSQL %s; this version brings PostgreSQL %s. To keep all editions, run the command backup with the version of the catalogue that made the data, move that folder away, and run the command restore with this version. To build the catalogue anew from the seeds, move that folder away. Or serve the data with a PostgreSQL %s of your own and set QUARKUS_DATASOURCE_JDBC_URL."
                            .formatted(data(), found, PostgresBinaries.MAJOR, found));
        }
    }

    /** Lies there from before the data have their name until they are on the disk for certain. */
    Path unsettled() {
        return path.resolve("unsettled");
    }

    private static void clean(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path path : left.filter(one -> one.getFileName().toString().startsWith(prefix))
                    .toList()) {
                delete(path);
            }
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The lock; null where another living process holds it. The system frees it with the process, however that ends. */
    private static @Nullable FileLock lock(Path file) throws IOException {
        FileAttribute<Set<PosixFilePermission>> owner = PosixFilePermissions.asFileAttribute(OWNER_READS);
        FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), owner);
        closeToOthers(file, OWNER_READS);
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

    /** Another local user who can open the lock can hold it. A folder that belongs to somebody else is left as its owner made it. */
    private static void closeToOthers(Path path, Set<PosixFilePermission> wanted) throws IOException {
        boolean own = Files.getOwner(path).getName().equals(System.getProperty("user.name"));
        if (own && !Files.getPosixFilePermissions(path).equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
