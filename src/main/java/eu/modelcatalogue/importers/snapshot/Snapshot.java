package eu.modelcatalogue.importers.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a source at one moment.
 *
 * @param revision the source's own name of this state, such as a commit; null where it has none
 * @param asOf the day of this state
 * @param files bytes by path, with {@code /} between names
 */
public record Snapshot(@Nullable String revision, LocalDate asOf, SortedMap<String, byte[]> files) {

    public Snapshot {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The revision, or a substitute where the source has none. */
    public String revisionOr(String other) {
        return revision == null ? other : revision;
    }

    /** The path of the first file with this name, in any folder; empty where there is none. */
    public Optional<String> find(String name) {
        return files.keySet().stream()
                .filter(path -> path.equals(name) || path.endsWith("/" + name))
                .findFirst();
    }

    /** The text of a file, UTF-8. */
    public String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("The snapshot has no file " + path);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
