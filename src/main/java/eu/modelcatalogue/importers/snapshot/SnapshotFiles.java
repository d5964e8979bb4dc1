package eu.modelcatalogue.importers.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a source, and what they say of their state themselves.
 *
 * @param revision the source's own name of this state; null where the files do not tell
 * @param asOf the day of this state; null where the files do not tell
 * @param files bytes by path, with {@code /} between names
 */
public record SnapshotFiles(
        @Nullable String revision, @Nullable LocalDate asOf, SortedMap<String, byte[]> files) {

    public SnapshotFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** SHA-256 over names and bytes: a folder and the archive that was packed of it have the same. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of a day. */
    public Snapshot dated(@Nullable String of, LocalDate day) {
        return new Snapshot(of, day, files);
    }
}
