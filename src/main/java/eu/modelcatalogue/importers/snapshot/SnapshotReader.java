package eu.modelcatalogue.importers.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Opens a snapshot: a folder, a file, an archive (zip, tar, tar.gz, recognised by their bytes), or the address of a file or an archive.
 *
 * <p>Hidden files and folders (a name that begins with a dot) are left out, and links are not followed. A single top folder of an archive, as the archives of
 * GitHub have one, is removed, so that an archive has the same paths as the folder that was packed.
 *
 * <p>The day of a snapshot is the one that the source itself gives, where it gives one: an archive that git wrote has the commit in its comment and the day of
 * the commit at its files, and a server can answer with {@code Last-Modified}. Folders and other files do not tell it.
 */
public final class SnapshotReader {

    /** Files: twenty times those of the largest source so far, models.dev with 975. */
    static final int MOST_FILES = 20_000;

    /** Bytes of one file: eight times the largest so far, a table of Epoch AI with 4 MB. */
    public static final long MOST_BYTES_OF_A_FILE = 32L << 20;

    /** Bytes of all files: half of the memory that Java takes by default on a machine of 1 GB, since all is held at once. */
    public static final long MOST_BYTES = 128L << 20;

    /** As many bytes over a line of 2 Mbit/s. */
    private static final Duration TO_DOWNLOAD = Duration.ofMinutes(10);

    private static final Bounds BOUNDS = new Bounds(MOST_FILES, MOST_BYTES_OF_A_FILE, MOST_BYTES);

    private static final int OK = 200;

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /** Bytes of the record at the end of a zip archive, without and with the longest comment that can be a commit. */
    private static final int END_RECORD = 22;

    private static final int LONGEST_END = END_RECORD + 64;

    /** What is taken at most. */
    record Bounds(int files, long bytesOfAFile, long bytes) {}

    private final String from;
    private final Bounds bounds;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long bytes;
    private @Nullable String revision;
    private @Nullable LocalDate asOf;

    private SnapshotReader(String from, Bounds bounds) {
        this.from = from;
        this.bounds = bounds;
    }

    /**
     * Opens a snapshot.
     *
     * @param from path of a folder, a file or an archive, or the address (https or http) of a file or an archive
     * @param revision the source's own name of this state, for a source that does not give it itself; null where it has none
     * @param asOf the day of this state, for a source that does not give it itself; null where it is not known
     * @throws IllegalArgumentException where it is missing, empty, too large, of an unknown day or cannot be read; the message names it and says why
     */
    public static Snapshot open(String from, @Nullable String revision, @Nullable LocalDate asOf) {
        return open(from, revision, asOf, BOUNDS);
    }

    static Snapshot open(String from, @Nullable String revision, @Nullable LocalDate asOf, Bounds bounds) {
        SnapshotFiles read = read(from, bounds);
        LocalDate day = read.asOf() == null ? asOf : read.asOf();
        if (day == null) {
            throw fault(
                    from,
                    "does not state of which day it is; an archive that git wrote does, and so does an address that answers with Last-Modified",
                    null);
        }
        return new Snapshot(read.revision() == null ? revision : read.revision(), day, read.files());
    }

    /**
     * Reads the files of a source, and what they say of their state.
     *
     * @param from as for {@link #open(String, String, LocalDate)}
     * @throws IllegalArgumentException where it is missing, empty, too large or cannot be read; the message names it and says why
     */
    public static SnapshotFiles read(String from) {
        return read(from, BOUNDS);
    }

    private static SnapshotFiles read(String from, Bounds bounds) {
        SnapshotReader reading = new SnapshotReader(from, bounds);
        return reading.read(() -> {
            if (isAddress(from)) {
                reading.address();
            } else {
                reading.path();
            }
        });
    }

    /**
     * Reads a file or an archive that is here already.
     *
     * @param from where it was found, for messages
     * @throws IllegalArgumentException as above
     */
    static SnapshotFiles read(String from, String name, byte[] content) {
        SnapshotReader reading = new SnapshotReader(from, BOUNDS);
        return reading.read(() -> reading.fileOrArchive(name, content));
    }

    /** A way to read, which can fail. */
    private interface Reading {
        void run() throws IOException;
    }

    private SnapshotFiles read(Reading way) {
        try {
            way.run();
        } catch (IOException e) {
            throw fault("cannot be read: " + (e.getMessage() == null ? e : e.getMessage()), e);
        }
        if (files.isEmpty()) {
            throw fault("has no files in it (hidden ones and links do not count)", null);
        }
        return new SnapshotFiles(revision, asOf, files);
    }

    /** Whether the user has given an address instead of a path. */
    public static boolean isAddress(String from) {
        return from.regionMatches(true, 0, "https://", 0, 8) || from.regionMatches(true, 0, "http://", 0, 7);
    }

    private void address() throws IOException {
        URI address;
        try {
            address = URI.create(from);
        } catch (IllegalArgumentException e) {
            throw fault("is not an address: " + e.getMessage(), e);
        }
        if (address.getHost() == null) {
            throw fault("is not an address: it names no host", null);
        }
        HttpDownload.Answer answer;
        try {
            answer = HttpDownload.followingRedirects(TO_DOWNLOAD).get(address, Map.of(), bounds.bytes);
        } catch (HttpDownload.TooLarge e) {
            throw fault(tooLarge("it", bounds.bytes), e);
        }
        if (answer.status() != OK) {
            throw fault("was answered with status %d; 200 is needed".formatted(answer.status()), null);
        }
        asOf = answer.headers()
                .firstValue("Last-Modified")
                .flatMap(HttpDownload::moment)
                .map(SnapshotReader::day)
                .orElse(null);
        fileOrArchive(name(address), answer.body());
    }

    /** The name of the file at an address. */
    static String name(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? "index" : name;
    }

    private void path() throws IOException {
        Path path;
        try {
            path = Path.of(from);
        } catch (InvalidPathException e) {
            throw fault("is not a path: " + e.getMessage(), e);
        }
        if (from.isBlank() || !Files.exists(path)) {
            throw fault(
                    "does not exist; a folder, a file, an archive (.zip, .tar, .tar.gz) or an address (https://…) is needed",
                    null);
        }
        if (Files.isDirectory(path)) {
            // Walking does not enter links, and the folder itself may be one.
            folder(path.toRealPath());
            return;
        }
        if (Files.size(path) > bounds.bytes) {
            throw fault(tooLarge("it", bounds.bytes), null);
        }
        Path name = path.getFileName();
        fileOrArchive(name == null ? from : name.toString(), Files.readAllBytes(path));
    }

    private void folder(Path folder) throws IOException {
        List<Path> below;
        try (Stream<Path> all = Files.walk(folder)) {
            below = all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !hidden(name(folder, path)))
                    .limit(bounds.files + 1L)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path path : below) {
            try (InputStream in = Files.newInputStream(path)) {
                take(name(folder, path), in);
            }
        }
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private void fileOrArchive(String name, byte[] content) throws IOException {
        if (ZipArchiveInputStream.matches(content, content.length)) {
            zip(content);
            takeOffTopFolder();
        } else if (GzipCompressorInputStream.matches(content, content.length)) {
            tar(new GZIPInputStream(new ByteArrayInputStream(content)));
            takeOffTopFolder();
        } else if (TarArchiveInputStream.matches(content, content.length)) {
            tar(new ByteArrayInputStream(content));
            takeOffTopFolder();
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.(zip|tar|tar\\.gz|tgz)")) {
            throw fault("has the name of an archive, but its bytes are not those of a zip, tar or tar.gz", null);
        } else if (content.length == 0) {
            throw fault("is empty", null);
        } else {
            take(name, new ByteArrayInputStream(content));
        }
    }

    private void zip(byte[] content) throws IOException {
        String commit = commit(zipComment(content));
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String path = checked(entry);
                if (entry.isDirectory() || entry.isUnixSymlink() || hidden(path)) {
                    continue;
                }
                committed(commit, entry.getLastModifiedTime());
                if (!zip.canReadEntryData(entry)) {
                    throw fault("is packed or encrypted in a way that is not read: " + entry.getName(), null);
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    take(path, in);
                }
            }
        }
    }

    private void tar(InputStream content) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(content, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String path = checked(entry);
                committed(commit(entry.getExtraPaxHeader("comment")), entry.getLastModifiedTime());
                if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink() && !hidden(path)) {
                    take(path, tar);
                }
            }
        }
    }

    /** The path of an entry without superfluous dots. Nothing is written, yet a path that leaves the archive betrays a forged one. */
    private String checked(ArchiveEntry entry) {
        String name = entry.getName();
        List<String> parts = Stream.of(name.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        if (name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || parts.contains("..")) {
            throw fault("names a path outside itself: '%s'".formatted(name), null);
        }
        return String.join("/", parts);
    }

    /** Takes commit and day from an entry of an archive that git wrote. */
    private void committed(@Nullable String commit, @Nullable FileTime modified) {
        if (commit != null && modified != null) {
            revision = commit;
            asOf = day(modified.toInstant());
        }
    }

    private static @Nullable String commit(@Nullable String comment) {
        return comment != null && COMMIT.matcher(comment).matches() ? comment : null;
    }

    /** The day of a moment, UTC. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The comment of a zip archive stands at its end, after a record of 22 bytes. */
    private static String zipComment(byte[] content) {
        String end = new String(
                content,
                Math.max(0, content.length - LONGEST_END),
                Math.min(content.length, LONGEST_END),
                StandardCharsets.ISO_8859_1);
        int record = end.lastIndexOf("PK\u0005\u0006");
        return record < 0 || record + END_RECORD > end.length() ? "" : end.substring(record + END_RECORD);
    }

    private static boolean hidden(String path) {
        return Stream.of(path.split("/")).anyMatch(part -> part.startsWith("."));
    }

    private void take(String path, InputStream in) throws IOException {
        if (files.size() == bounds.files) {
            throw fault(
                    "has more than %d files; name the part of it that holds the data".formatted(bounds.files), null);
        }
        // One byte more than is left tells too much from just enough, however small it was packed.
        long left = Math.min(bounds.bytesOfAFile, bounds.bytes - bytes);
        byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
        if (content.length > bounds.bytesOfAFile) {
            throw fault(tooLarge("its file " + path, bounds.bytesOfAFile), null);
        }
        if (content.length > left) {
            throw fault(tooLarge("all its files together", bounds.bytes), null);
        }
        if (files.put(path, content) != null) {
            throw fault("has the file %s twice".formatted(path), null);
        }
        bytes += content.length;
    }

    private static String tooLarge(String what, long most) {
        return "is too large: %s may have %d bytes at most".formatted(what, most);
    }

    private void takeOffTopFolder() {
        Set<String> tops = files.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .collect(Collectors.toSet());
        if (tops.size() != 1 || tops.contains("")) {
            return;
        }
        int top = tops.iterator().next().length();
        SortedMap<String, byte[]> below = new TreeMap<>();
        files.forEach((path, content) -> below.put(path.substring(top), content));
        files.clear();
        files.putAll(below);
    }

    private IllegalArgumentException fault(String reason, @Nullable Throwable cause) {
        return fault(from, reason, cause);
    }

    private static IllegalArgumentException fault(String from, String reason, @Nullable Throwable cause) {
        return new IllegalArgumentException("--from: '%s' %s".formatted(from, reason), cause);
    }
}
