package eu.modelcatalogue.ledger.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that lies on the class path as an archive for this platform, unpacked once. */
final class PostgresBinaries {

    /** Major version of the archive: a data directory of another cannot be opened. */
    static final String MAJOR = "17";

    /** Version of the archive, as the pom names it: another one is unpacked beside it. */
    static final String VERSION = "17.11.0";

    private PostgresBinaries() {}

    /**
     * Puts the programs below a folder, unless that was done before. Killed half-way it leaves a folder that the next start ignores.
     *
     * @param unpacked folder below which they were unpacked before, whose files are linked or copied; null to unpack the archive
     */
    static void unpackInto(Path folder, @Nullable Path unpacked) throws IOException {
        Path home = home(folder);
        if (Files.isDirectory(home)) {
            return;
        }
        Path unfinished = Files.createTempDirectory(Files.createDirectories(folder), "unpacking-");
        if (unpacked != null && Files.isDirectory(home(unpacked))) {
            mirror(home(unpacked), unfinished);
        } else {
            unpack(unfinished);
            // A temporary folder is its owner's alone; programs are run by whoever the service runs as.
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(Path target) throws IOException {
        String archive = archive();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (in == null) {
                throw new EmbeddedPostgres.NotStarted(
                        "No embedded PostgreSQL for this platform (%s): build on it, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 15 or newer."
                                .formatted(archive));
            }
            unpack(in, target);
        }
    }

    /** A link where both lie on one disk, which takes no room and no time; else a copy. */
    private static void mirror(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else if (Files.isSymbolicLink(file)) {
                    Path leadsTo = Files.readSymbolicLink(file);
                    Files.createSymbolicLink(target, leadsTo);
                } else {
                    try {
                        Files.createLink(target, file);
                    } catch (FileSystemException | UnsupportedOperationException e) {
                        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
        }
    }

    /** Where the archive is unpacked to. */
    static Path home(Path folder) {
        return folder.resolve("postgresql-" + VERSION);
    }

    private static String archive() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        String cpu = arch.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(os.contains("mac") ? "darwin" : "linux", cpu);
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive names a path outside itself: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Set<PosixFilePermission> executable = EnumSet.copyOf(Files.getPosixFilePermissions(path));
                        executable.add(PosixFilePermission.OWNER_EXECUTE);
                        Files.setPosixFilePermissions(path, executable);
                    }
                }
            }
        }
    }
}
