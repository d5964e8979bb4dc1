package eu.modelcatalogue.ledger;

import com.fasterxml.jackson.core.JacksonException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup of the ledger: a zip archive with one part for each table, in the text format of PostgreSQL's {@code COPY}, and a manifest with the SHA-256 of each
 * part. It depends on neither the platform nor the major version of PostgreSQL.
 */
public final class BackupFile implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final String MANIFEST = "manifest.json";

    /**
     * What the archive says of itself.
     *
     * @param format of the archive; this program writes and reads {@value #FORMAT}
     * @param schema version of the newest migration of the database
     * @param program version of the catalogue that wrote the archive
     * @param editions all of them, the newest first
     * @param parts in the order in which they can be restored
     */
    public record Manifest(
            int format, String schema, String program, Instant madeAt, List<SavedEdition> editions, List<Part> parts) {

        public Manifest {
            Objects.requireNonNull(schema, "schema");
            Objects.requireNonNull(program, "program");
            Objects.requireNonNull(madeAt, "madeAt");
            editions = List.copyOf(editions);
            parts = List.copyOf(parts);
        }

        /** The newest edition: a ledger without one is not backed up. */
        public SavedEdition newest() {
            return editions.get(0);
        }
    }

    /**
     * An edition in the archive.
     *
     * @param digest as it was published
     * @param recomputed whether the program that wrote the archive computed the same digest from the content; it cannot for editions of versions that digested
     *     other fields
     */
    public record SavedEdition(int number, String digest, boolean recomputed) {
        public SavedEdition {
            Objects.requireNonNull(digest, "digest");
        }
    }

    /**
     * A table in the archive.
     *
     * @param sha256 of its rows as they are in the archive, unpacked
     */
    public record Part(String table, List<String> columns, long rows, String sha256) {
        public Part {
            Objects.requireNonNull(table, "table");
            Objects.requireNonNull(sha256, "sha256");
            columns = List.copyOf(columns);
        }

        String fileName() {
            return table + ".tsv";
        }
    }

    /** No backup or no restore: the message says why, what to do, and that nothing was changed. */
    public static final class Refused extends RuntimeException {
        Refused(String message, @Nullable Exception cause) {
            super(message, cause);
        }

        Refused(String message) {
            this(message, null);
        }
    }

    private final Path path;
    private final ZipFile archive;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile archive, Manifest manifest) {
        this.path = path;
        this.archive = archive;
        this.manifest = manifest;
    }

    /** Gives the rows of a table, and counts them. */
    interface Rows {
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    /** The columns and rows of one table. */
    record Table(String name, List<String> columns, Rows rows) {}

    /**
     * Writes an archive. Under its name there is a whole one or none: until it is whole it is called {@code ….partial}.
     *
     * @param path of a file that does not exist yet
     * @throws Refused where it exists, or cannot be written
     */
    static Manifest write(
            Path path, String schema, String program, Instant at, List<SavedEdition> editions, List<Table> tables)
            throws SQLException {
        if (Files.exists(path)) {
            throw exists(path, null);
        }
        Path unfinished = path.resolveSibling(path.getFileName() + ".partial");
        try {
            try {
                List<Part> parts = new ArrayList<>();
                Manifest written;
                try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                    for (Table table : tables) {
                        parts.add(writePart(archive, table));
                    }
                    written = new Manifest(FORMAT, schema, program, at, editions, parts);
                    archive.putNextEntry(new ZipEntry(MANIFEST));
                    archive.write(CanonicalContent.JSON
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(written));
                    archive.closeEntry();
                }
                try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(unfinished, path);
                return written;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(path, e);
        } catch (IOException e) {
            throw new Refused(
                    "The backup %s cannot be written (%s), and none was made: name a file in a folder that exists, with room, where this user may write."
                            .formatted(path, e),
                    e);
        }
    }

    private static Refused exists(Path path, @Nullable Exception cause) {
        return new Refused(
                "The file %s exists already, and no backup was made: name a new file, or delete that one."
                        .formatted(path),
                cause);
    }

    private static Part writePart(ZipOutputStream archive, Table table) throws IOException, SQLException {
        archive.putNextEntry(new ZipEntry(table.name() + ".tsv"));
        MessageDigest sha = CanonicalContent.sha256();
        long rows = table.rows().writeTo(new DigestOutputStream(new Unclosed(archive), sha));
        archive.closeEntry();
        return new Part(table.name(), table.columns(), rows, CanonicalContent.named(sha));
    }

    /** An entry of an archive, whose end is not the end of the archive. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream archive) {
            super(archive);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }

    /**
     * Opens an archive, and reads all of it once to compare it with its manifest.
     *
     * @throws Refused where it is missing, is something else, or is damaged
     */
    public static BackupFile open(Path path) {
        ZipFile archive;
        try {
            archive = new ZipFile(path.toFile());
        } catch (NoSuchFileException e) {
            throw new Refused(
                    "There is no file %s, and nothing was restored: name a file that backup has written."
                            .formatted(path),
                    e);
        } catch (ZipException e) {
            throw broken(path, "it is not a whole zip archive", e);
        } catch (IOException e) {
            throw new Refused("The file %s cannot be read (%s), and nothing was restored.".formatted(path, e), e);
        }
        try {
            BackupFile file = new BackupFile(path, archive, manifest(path, archive));
            file.verify();
            return file;
        } catch (IOException | RuntimeException e) {
            try {
                archive.close();
            } catch (IOException more) {
                e.addSuppressed(more);
            }
            throw e instanceof Refused refused ? refused : broken(path, String.valueOf(e.getMessage()), e);
        }
    }

    private static Manifest manifest(Path path, ZipFile archive) throws IOException {
        ZipEntry entry = archive.getEntry(MANIFEST);
        if (entry == null) {
            throw broken(path, "it has no " + MANIFEST, null);
        }
        try (InputStream in = archive.getInputStream(entry)) {
            Manifest read = CanonicalContent.JSON.readValue(in, Manifest.class);
            if (read.format() != FORMAT) {
                throw new Refused(
                        "The backup %s has format %d, this version reads format %d, and nothing was restored: restore it with version %s of the catalogue."
                                .formatted(path, read.format(), FORMAT, read.program()));
            }
            return read;
        } catch (JacksonException e) {
            throw broken(path, MANIFEST + " cannot be read", e);
        }
    }

    private void verify() throws IOException {
        if (manifest.editions().isEmpty()) {
            throw broken(path, MANIFEST + " names no edition", null);
        }
        for (Part part : manifest.parts()) {
            MessageDigest sha = CanonicalContent.sha256();
            try (InputStream rows = new DigestInputStream(rows(part), sha)) {
                rows.transferTo(OutputStream.nullOutputStream());
            }
            if (!CanonicalContent.named(sha).equals(part.sha256())) {
                throw broken(path, part.fileName() + " has another SHA-256 than " + MANIFEST + " says", null);
            }
        }
    }

    /** The rows of a table. */
    InputStream rows(Part part) throws IOException {
        ZipEntry entry = archive.getEntry(part.fileName());
        if (entry == null) {
            throw broken(path, "it has no " + part.fileName(), null);
        }
        return archive.getInputStream(entry);
    }

    private static Refused broken(Path path, String why, @Nullable Exception cause) {
        return new Refused(
                "The file %s is not a whole backup (%s), and nothing was restored: name another file that backup has written."
                        .formatted(path, why),
                cause);
    }

    public Manifest manifest() {
        return manifest;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
