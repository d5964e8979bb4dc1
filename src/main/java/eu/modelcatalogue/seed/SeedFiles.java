package eu.modelcatalogue.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of the seeds as they lie: unread, but fingerprinted, so that unchanged seeds are recognised without parsing them.
 *
 * @param contents bytes by path below the folder, with {@code /} between names, in the order of the paths
 * @param faults what could not be taken in: links that lead nowhere, or back to where they are
 */
public record SeedFiles(Map<String, byte[]> contents, List<Fault> faults) {

    public SeedFiles(Map<String, byte[]> contents) {
        this(contents, List.of());
    }

    /**
     * Takes in all YAML files below a folder; links are followed.
     *
     * @throws IllegalArgumentException where the folder does not exist
     */
    public static SeedFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "No seeds in %s: start in the project's folder, or set catalogue.seeds-dir."
                            .formatted(folder.toAbsolutePath().normalize()));
        }
        Map<String, byte[]> contents = new TreeMap<>();
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
                                contents.put(name, Files.readAllBytes(file));
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
        return new SeedFiles(contents, faults);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Fault astray(String name) {
        return new Fault(
                name, "is a link that leads nowhere, or back to where it is; put the file itself in its place");
    }

    /** SHA-256 over names and bytes, and over whatever else the reading depends on. */
    public String fingerprint(String reader) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(reader.getBytes(StandardCharsets.UTF_8));
            contents.forEach((name, bytes) -> {
                digest.update((byte) 0);
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
            });
            faults.forEach(fault -> digest.update(fault.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
