package eu.modelcatalogue.ledger.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL that lies on the class path as an archive for this platform, unpacked once. */
final class PostgresBinaries {

    /** Major version of the archive: a data directory of another cannot be opened. */
    static final String MAJOR = "17";

    /** Version of the archive, as the pom names it: another one is unpacked beside it. */
    static final String VERSION = "17.11.0";

    private PostgresBinaries() {}

    /**
     * Unpacks the archive below a folder, unless that was done before. Killed half-way it leaves a folder that the next start ignores.
     *
     * @return the folder that holds {@code bin}
     */
    static Path unpackInto(Path folder) throws IOException {
        Path home = home(folder);
        if (Files.isDirectory(home)) {
            return home;
        }
        Path unfinished = Files.createTempDirectory(Files.createDirectories(folder), "unpacking-");
        String archive = archive();
        try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (in == null) {
                throw new IllegalStateException(
                        "No embedded PostgreSQL for this platform (%s): build on it, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 15 or newer."
                                .formatted(archive));
            }
            unpack(in, unfinished);
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
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
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
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
