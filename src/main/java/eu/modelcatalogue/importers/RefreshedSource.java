package eu.modelcatalogue.importers;

import eu.modelcatalogue.importers.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A source as a refresh found it.
 *
 * @param source id
 * @param sha256 of the files of the snapshot; empty where there is none
 * @param snapshot null where the source is refused
 * @param refused why there is no snapshot; null where there is one
 * @param keep keeps the snapshot once it was imported
 */
public record RefreshedSource(
        String source,
        String sha256,
        @Nullable Snapshot snapshot,
        @Nullable String refused,
        Runnable keep) {

    /** A source with a snapshot. */
    public static RefreshedSource of(String source, String sha256, Snapshot snapshot, Runnable keep) {
        return new RefreshedSource(source, sha256, snapshot, null, keep);
    }

    /** A source that cannot be taken. */
    public static RefreshedSource refused(String source, String reason) {
        return new RefreshedSource(source, "", null, reason, () -> {});
    }
}
