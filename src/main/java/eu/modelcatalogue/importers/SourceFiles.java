package eu.modelcatalogue.importers;

import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.importers.snapshot.KeptSnapshots;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.importers.snapshot.SnapshotFiles;
import eu.modelcatalogue.importers.snapshot.SnapshotReader;
import eu.modelcatalogue.seed.RefreshSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the sources of a refresh, from their addresses or from a folder, and refuses those that look broken: too small, without the words that they always have, a page of HTML in place of
 * data, of no known day, of a day to come, or older than what is here.
 */
public final class SourceFiles {

    private final KeptSnapshots kept;
    private final @Nullable Path from;
    private final LocalDate today;

    /**
     * @param kept where snapshots are kept
     * @param from the folder that is read in place of addresses; null to fetch
     * @param today the last day that has begun anywhere on earth
     */
    public SourceFiles(KeptSnapshots kept, @Nullable Path from, LocalDate today) {
        this.kept = kept;
        this.from = from;
        this.today = today;
    }

    /**
     * Opens a source.
     *
     * @param known the source as the seeds describe it
     * @param sha256 of the snapshot that the seeds were made of; null where they do not tell
     * @return empty where the source is neither fetched nor in the folder
     */
    public Optional<RefreshedSource> open(RefreshSource plan, Source known, @Nullable String sha256) {
        try {
            return opened(plan, known, sha256).map(one -> checked(one, plan, known, sha256));
        } catch (IllegalArgumentException e) {
            return Optional.of(RefreshedSource.refused(plan.source(), Objects.toString(e.getMessage())));
        }
    }

    private Optional<RefreshedSource> opened(RefreshSource plan, Source known, @Nullable String sha256) {
        if (from == null) {
            return plan.addresses().isEmpty() ? Optional.empty() : Optional.of(fetched(plan));
        }
        // A folder of kept snapshots can be carried to a machine without network.
        Optional<KeptSnapshots.Fetched> carried = new KeptSnapshots(from, step -> {}).newest(plan.source());
        if (carried.isPresent()) {
            return Optional.of(RefreshedSource.of(
                    plan.source(), carried.get().sha256(), carried.get().snapshot(), () -> {}));
        }
        Path folder = from.resolve(plan.folder());
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        SnapshotFiles files = SnapshotReader.read(folder.toString());
        String found = files.sha256();
        if (files.asOf() != null) {
            return Optional.of(
                    RefreshedSource.of(plan.source(), found, files.dated(files.revision(), files.asOf()), () -> {}));
        }
        if (!found.equals(sha256) || known.asOf() == null) {
            throw new IllegalArgumentException(
                    "'%s' does not state of which day it is, and its SHA-256 (%s) is not that of the snapshot in sources/%s.yaml; an archive that git wrote states it, and so does a folder of kept snapshots"
                            .formatted(folder.getFileName(), found, plan.source()));
        }
        return Optional.of(
                RefreshedSource.of(plan.source(), found, files.dated(known.revision(), known.asOf()), () -> {}));
    }

    private RefreshedSource fetched(RefreshSource plan) {
        KeptSnapshots.Fetched fetched = kept.fetch(plan.source(), plan.addresses());
        return RefreshedSource.of(plan.source(), fetched.sha256(), fetched.snapshot(), fetched.keep());
    }

    private RefreshedSource checked(RefreshedSource opened, RefreshSource plan, Source known, @Nullable String sha256) {
        Snapshot snapshot = Objects.requireNonNull(opened.snapshot());
        long size = snapshot.files().values().stream()
                .mapToLong(content -> content.length)
                .sum();
        if (size < plan.smallest()) {
            throw new IllegalArgumentException(
                    "has %d bytes; at least %d are expected".formatted(size, plan.smallest()));
        }
        snapshot.files().forEach(SourceFiles::notHtml);
        for (String word : plan.words()) {
            if (snapshot.files().values().stream().noneMatch(content -> contains(content, word))) {
                throw new IllegalArgumentException("does not contain '%s', as it always did".formatted(word));
            }
        }
        if (snapshot.asOf().isAfter(today)) {
            throw new IllegalArgumentException(
                    "is dated %s, and today is %s: the clock of the source or of this machine is wrong"
                            .formatted(snapshot.asOf(), today));
        }
        boolean same = opened.sha256().equals(sha256);
        if (!same && known.asOf() != null && snapshot.asOf().isBefore(known.asOf())) {
            throw new IllegalArgumentException(
                    "is dated %s, and the snapshot that is here already %s: an older one is not taken"
                            .formatted(snapshot.asOf(), known.asOf()));
        }
        // The same files again are the same state, on whatever day they were fetched.
        return same && known.asOf() != null
                ? RefreshedSource.of(
                        opened.source(),
                        opened.sha256(),
                        new Snapshot(known.revision(), known.asOf(), snapshot.files()),
                        opened.keep())
                : opened;
    }

    private static void notHtml(String path, byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean isPage = head.startsWith("<!doctype html") || head.startsWith("<html");
        if (isPage && !path.endsWith(".html")) {
            throw new IllegalArgumentException("has a page of HTML in place of the data in " + path);
        }
    }

    /** Whether bytes contain a text, in UTF-8; Latin-1 gives each byte a sign, so that nothing is decoded. */
    private static boolean contains(byte[] content, String word) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
