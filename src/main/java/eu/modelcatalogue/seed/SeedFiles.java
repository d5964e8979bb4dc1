package eu.modelcatalogue.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the seeds as they lie: unread, but fingerprinted, so that unchanged seeds are recognised without parsing them.
 *
 * @param contents bytes by path below the folder, with {@code /} between names, in the order of the paths
 */
public record SeedFiles(Map<String, byte[]> contents) {

    /**
     * Takes in all YAML files below a folder.
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
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    contents.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SeedFiles(contents);
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
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
