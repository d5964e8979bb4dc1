package eu.modelcatalogue.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The seed files on disk. Their bytes are read on demand and not kept, so that a catalogue of any size can be read file by file. The checksum of
 * each file is computed when the folder is scanned: so unchanged seeds are recognised without parsing, and a file that is edited during reading
 * is not mistaken for the one in the fingerprint.
 */
public final class SeedFiles {

    private final SortedMap<String, byte[]> sums;
    private final ByteReader reader;
    private final List<Fault> faults;

    /** Reads the bytes of the file at a path. */
    private interface ByteReader {
        byte[] read(String path) throws IOException;
    }

    private SeedFiles(SortedMap<String, byte[]> sums, ByteReader reader, List<Fault> faults) {
        this.sums = sums;
        this.reader = reader;
        this.faults = List.copyOf(faults);
    }

    /** Files in memory, by path below the folder. */
    public SeedFiles(Map<String, byte[]> contents) {
        this(sums(contents), path -> Objects.requireNonNull(contents.get(path), path), List.of());
    }

    private static SortedMap<String, byte[]> sums(Map<String, byte[]> contents) {
        SortedMap<String, byte[]> sums = new TreeMap<>();
        contents.forEach((path, bytes) -> sums.put(path, sum(bytes)));
        return sums;
    }

    /**
     * Finds all YAML files below a folder; links are followed.
     *
     * @throws IllegalArgumentException if the folder does not exist
     */
    public static SeedFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "No seeds in %s: start in the project's folder, or set catalogue.seeds-dir."
                            .formatted(folder.toAbsolutePath().normalize()));
        }
        SortedMap<String, byte[]> sums = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                            String name = name(folder, file);
                            if (attributes.isSymbolicLink()) {
                                faults.add(astray(name));
                            } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                                sums.put(name, sum(Files.readAllBytes(file)));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                            if (e instanceof FileSystemLoopException) {
                                faults.add(astray(name(folder, file)));
                                return FileVisitResult.CONTINUE;
                            }
                            throw e;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SeedFiles(sums, path -> Files.readAllBytes(folder.resolve(path)), faults);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Fault astray(String name) {
        return new Fault(
                name, "is a link that leads nowhere, or back to where it is; put the file itself in its place");
    }

    /** Paths below the folder, separated by {@code /}, in order. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(sums.keySet());
    }

    /** Links that lead nowhere, or back to themselves. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * The bytes of one file.
     *
     * @throws SeedFaults if the file was edited or removed since the folder was scanned
     */
    public byte[] bytes(String path) {
        try {
            byte[] bytes = reader.read(path);
            if (Arrays.equals(sum(bytes), sums.get(path))) {
                return bytes;
            }
        } catch (NoSuchFileException removed) {
            // Reported like an edit.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new SeedFaults(List.of(new Fault(
                path, "was edited or removed while the seeds were read; run the command again when the edit is done")));
    }

    /** Bytes by path, in the order of the paths, read on demand. */
    public Map<String, byte[]> contents() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, byte[]>> entrySet() {
                return new AbstractSet<>() {
                    @Override
                    public Iterator<Entry<String, byte[]>> iterator() {
                        return sums.keySet().stream()
                                .map(path -> Map.entry(path, bytes(path)))
                                .iterator();
                    }

                    @Override
                    public int size() {
                        return sums.size();
                    }
                };
            }

            @Override
            public boolean containsKey(@Nullable Object path) {
                return path != null && sums.containsKey(path);
            }

            @Override
            public byte @Nullable [] get(@Nullable Object path) {
                return path instanceof String known && sums.containsKey(known) ? bytes(known) : null;
            }
        };
    }

    /** SHA-256 of the names and checksums of these files, in their order. No file is read. */
    String digest(Collection<String> paths) {
        MessageDigest digest = sha256();
        paths.forEach(path -> add(digest, path, Objects.requireNonNull(sums.get(path), path)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, byte[] sum) {
        digest.update((byte) 0);
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(sum);
    }

    /** SHA-256 of the names and checksums of all files, and of the given text, on which reading also depends. */
    public String fingerprint(String reading) {
        MessageDigest digest = sha256();
        digest.update(reading.getBytes(StandardCharsets.UTF_8));
        sums.forEach((name, sum) -> add(digest, name, sum));
        faults.forEach(fault -> digest.update(fault.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Tells a file from what it was before an edit: its length, CRC-32 and CRC-32C. Whoever may write the seeds may write anything, so no file has to be told
     * from a forged one. Commands run without the optimising compiler of the JVM, where both sums are fast, and SHA-256 of all files took a tenth of a
     * publication.
     */
    private static byte[] sum(byte[] bytes) {
        CRC32 one = new CRC32();
        one.update(bytes);
        CRC32C other = new CRC32C();
        other.update(bytes);
        return ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
                .putInt(bytes.length)
                .putLong(one.getValue())
                .putLong(other.getValue())
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
