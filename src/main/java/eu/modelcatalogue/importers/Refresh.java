package eu.modelcatalogue.importers;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.importers.entry.Importer;
import eu.modelcatalogue.importers.mapping.Importers;
import eu.modelcatalogue.importers.offers.OfferImport;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.seed.HeldBack;
import eu.modelcatalogue.seed.ImportedClaims;
import eu.modelcatalogue.seed.ParsedFiles;
import eu.modelcatalogue.seed.RefreshSource;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.SeedWriter;
import eu.modelcatalogue.seed.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the seeds up to date: imports each source of {@code refresh.yaml} of which there is a sound snapshot, holds back what a curator must decide, and reports. A source that looks
 * broken is refused, and the others are taken. Offers of services and their ends come last, when all models are known. Nothing is deleted. The same snapshots a second time change no byte.
 */
public final class Refresh {

    /** What one source brings in can let another match more, so sources are read again until nothing changes: the second time shows that, and a third is rare. */
    private static final int MOST_PASSES = 5;

    private final SeedFiles files;
    private final ParsedFiles parsed = new ParsedFiles();
    private final Seeds seeds;
    private final Consumer<String> progress;
    private final Map<String, RefreshedSource> opened = new LinkedHashMap<>();
    private final Map<String, ImportReport> reports = new LinkedHashMap<>();
    private final SortedMap<String, HeldBack> cases = new TreeMap<>();
    private SeedFiles nowFiles;
    private Seeds nowSeeds;

    /**
     * The result of a refresh.
     *
     * @param written files below the seeds that are new or differ from before, with their bytes
     * @param removed files that go: claims that a curator has placed elsewhere, and cases that are settled
     * @param keeps keeps the snapshots that were imported
     */
    public record Outcome(
            SortedMap<String, byte[]> written, Set<String> removed, RefreshReport report, List<Runnable> keeps) {

        /** Whether a file of the seeds changes. */
        public boolean changes() {
            return !written.isEmpty() || !removed.isEmpty();
        }

        /**
         * Keeps the snapshots, then writes the files into the folder of the seeds.
         *
         * @throws IOException where a file cannot be written
         */
        public void write(Path folder) throws IOException {
            keeps.forEach(Runnable::run);
            SeedWriter.write(folder, written, removed);
        }
    }

    private Refresh(SeedFiles files, Consumer<String> progress) {
        this.files = files;
        this.progress = progress;
        this.seeds = SeedReader.seeds(files, parsed);
        this.nowFiles = files;
        this.nowSeeds = seeds;
    }

    /**
     * Works out a refresh and writes nothing.
     *
     * @param progress is told each step
     * @throws SeedFaults where the seeds have faults
     * @throws IllegalArgumentException where there is no {@code refresh.yaml}, or it names a source without an importer
     */
    public static Outcome of(SeedFiles files, SourceFiles sources, Consumer<String> progress) {
        return new Refresh(files, progress).run(sources);
    }

    private Outcome run(SourceFiles sources) {
        if (seeds.refreshed().isEmpty()) {
            throw new IllegalArgumentException("seeds/refresh.yaml names no source: it is missing or empty");
        }
        for (RefreshSource plan : seeds.refreshed()) {
            if (!Importers.ALL.containsKey(plan.source()) && !OfferImport.ENDS.contains(plan.source())) {
                throw new IllegalArgumentException(
                        "refresh.yaml: '%s' is not a source with an importer; there are %s, and lists of ends: %s"
                                .formatted(
                                        plan.source(),
                                        String.join(", ", Importers.ALL.keySet()),
                                        String.join(", ", OfferImport.ENDS)));
            }
            progress.accept("Opening " + plan.source());
            sources.open(plan, source(plan.source()), sha256(plan.source()))
                    .ifPresent(one -> opened.put(plan.source(), one));
        }
        imports();
        HoldBack.Result held = holdBack();
        SortedMap<String, byte[]> after = new TreeMap<>(nowFiles.contents());
        speaking(held).forEach((path, bytes) -> {
            if (bytes == null) {
                after.remove(path);
            } else {
                after.put(path, bytes);
            }
        });
        OfferImport.Outcome offers = offers(after);
        snapshots(after);
        review(held, after);
        SortedMap<String, byte[]> written = new TreeMap<>();
        after.forEach((path, bytes) -> {
            if (!Arrays.equals(bytes, files.contents().get(path))) {
                written.put(path, bytes);
            }
        });
        Set<String> removed = new TreeSet<>(files.contents().keySet());
        removed.removeAll(after.keySet());
        if (!written.isEmpty() || !removed.isEmpty()) {
            SeedReader.seeds(new SeedFiles(after), parsed);
        }
        RefreshReport report = new RefreshReport(
                seeds,
                List.copyOf(opened.values()),
                seeds.refreshed().stream()
                        .map(RefreshSource::source)
                        .filter(one -> !opened.containsKey(one))
                        .toList(),
                reports,
                offers,
                held.before(),
                held.after(),
                List.copyOf(cases.values()),
                !written.isEmpty() || !removed.isEmpty());
        return new Outcome(
                written,
                removed,
                report,
                opened.values().stream()
                        .filter(one -> one.snapshot() != null)
                        .map(RefreshedSource::keep)
                        .toList());
    }

    private Source source(String id) {
        return seeds.content().sources().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String sha256(String source) {
        return SnapshotLine.sha256(Objects.requireNonNull(files.contents().get("sources/" + source + ".yaml")))
                .orElse(null);
    }

    private void imports() {
        boolean wrote = true;
        for (int pass = 0; wrote; pass++) {
            if (pass == MOST_PASSES) {
                throw new IllegalStateException("The imports do not settle in %d passes".formatted(MOST_PASSES));
            }
            wrote = false;
            for (RefreshSource plan : seeds.refreshed()) {
                RefreshedSource one = opened.get(plan.source());
                if (one != null && one.snapshot() != null && Importers.ALL.containsKey(plan.source())) {
                    progress.accept("Importing " + plan.source());
                    wrote |= imported(plan, one);
                }
            }
        }
    }

    /** Imports one source; true where a file of the seeds changes by it. */
    private boolean imported(RefreshSource plan, RefreshedSource one) {
        Importer importer = Objects.requireNonNull(Importers.ALL.get(plan.source()));
        try {
            Import.Outcome outcome = Import.of(
                    nowFiles, nowSeeds, parsed, importer, Objects.requireNonNull(one.snapshot()), plan.newModels());
            if (outcome.report().shrinkage() > plan.shrinkage()) {
                throw new IllegalArgumentException(
                        "lacks %d %% of the entries that speak here; at most %d %% may be missing at once"
                                .formatted(outcome.report().shrinkage(), plan.shrinkage()));
            }
            nowFiles = outcome.files();
            nowSeeds = outcome.seeds();
            reports.merge(plan.source(), outcome.report(), ImportReport::then);
            cases.values().removeIf(held -> held.source().equals(plan.source()));
            outcome.heldBack().forEach(held -> cases.merge(held.id(), held, HeldBack::with));
            return !outcome.written().isEmpty() || !outcome.moved().isEmpty();
        } catch (IllegalArgumentException | SeedFaults e) {
            opened.put(plan.source(), RefreshedSource.refused(plan.source(), Objects.toString(e.getMessage())));
            return false;
        }
    }

    /**
     * Brings the offers of services and their ends up to date, and joins them to the models.
     *
     * @param after the seeds with all models; takes the files of offers
     * @return null where the list of offers was not read
     */
    private OfferImport.@Nullable Outcome offers(SortedMap<String, byte[]> after) {
        Map<String, Snapshot> ends = new TreeMap<>();
        for (RefreshSource plan : seeds.refreshed()) {
            Snapshot snapshot = snapshot(plan.source());
            if (OfferImport.ENDS.contains(plan.source()) && snapshot != null) {
                try {
                    int missing = OfferImport.shrinkage(seeds.content(), plan.source(), snapshot);
                    if (missing > plan.shrinkage()) {
                        throw new IllegalArgumentException(
                                "lacks %d %% of the ends that it stated before; at most %d %% may be missing at once"
                                        .formatted(missing, plan.shrinkage()));
                    }
                    ends.put(plan.source(), snapshot);
                } catch (IllegalArgumentException e) {
                    opened.put(plan.source(), RefreshedSource.refused(plan.source(), Objects.toString(e.getMessage())));
                }
            }
        }
        Snapshot list = snapshot(OfferImport.LIST);
        if (list == null) {
            return null;
        }
        progress.accept("Joining offers to models");
        SeedFiles whole = new SeedFiles(after);
        OfferImport.Outcome outcome =
                OfferImport.of(whole, SeedReader.seeds(whole, parsed).content(), list, ends);
        after.putAll(outcome.written());
        return outcome;
    }

    /** The sound snapshot of a source; null where there is none. */
    private @Nullable Snapshot snapshot(String source) {
        RefreshedSource one = opened.get(source);
        return one == null ? null : one.snapshot();
    }

    private HoldBack.Result holdBack() {
        progress.accept("Comparing verdicts");
        Map<String, ImportedClaims> changed = changedClaims();
        List<Claim> imported = new ArrayList<>();
        changed.values().forEach(one -> imported.addAll(one.claims()));
        return HoldBack.of(
                seeds.content(),
                nowSeeds.content(),
                imported,
                seeds.heldBack().stream().filter(HeldBack::rejected).toList(),
                (source, subject) -> Objects.requireNonNull(
                                changed.get(new ImportedClaims(source, subject, List.of(), List.of()).path()))
                        .entries());
    }

    /** The imported claims in files that are new or differ from before, by path. */
    private Map<String, ImportedClaims> changedClaims() {
        Map<String, ImportedClaims> changed = new TreeMap<>();
        nowFiles.contents().forEach((path, bytes) -> {
            if (ImportedClaims.isPath(path)
                    && !Arrays.equals(bytes, files.contents().get(path))) {
                changed.put(path, ImportedClaims.read(path, bytes));
            }
        });
        return changed;
    }

    /** The files of claims without those that are held back; null where none speaks and the file does not come. */
    private Map<String, byte @Nullable []> speaking(HoldBack.Result held) {
        Map<String, byte @Nullable []> files = new TreeMap<>();
        changedClaims().forEach((path, all) -> {
            List<Claim> speaking = new ArrayList<>();
            boolean whole = true;
            for (Claim claim : all.claims()) {
                HoldBack.Place place = HoldBack.Place.of(claim);
                if (!held.claims().containsKey(place)) {
                    speaking.add(claim);
                } else {
                    whole = false;
                    Optional.ofNullable(held.claims().get(place)).ifPresent(speaking::add);
                }
            }
            if (!whole) {
                ImportedClaims without = new ImportedClaims(all.source(), all.subject(), all.entries(), speaking);
                files.put(path, speaking.isEmpty() ? null : without.write());
            }
        });
        return files;
    }

    /** The files of the sources say of which snapshot the seeds are made. */
    private void snapshots(SortedMap<String, byte[]> after) {
        opened.values().forEach(one -> {
            if (one.snapshot() != null) {
                String path = "sources/%s.yaml".formatted(one.source());
                after.computeIfPresent(
                        path,
                        (same, bytes) ->
                                SnapshotLine.with(bytes, Objects.requireNonNull(one.snapshot()), one.sha256()));
            }
        });
    }

    /** Writes the cases that wait, keeps those that were rejected and those of sources that were not read, and takes away what is settled. */
    private void review(HoldBack.Result held, SortedMap<String, byte[]> after) {
        held.held().forEach(one -> cases.put(one.id(), one));
        for (HeldBack before : seeds.heldBack()) {
            RefreshedSource source = opened.get(before.source());
            HeldBack now = cases.get(before.id());
            if (before.rejected() && now != null && now.asksAs(before)) {
                cases.remove(before.id());
            } else if (before.rejected() && now != null) {
                cases.remove(before.id());
                HeldBack other = now.named(before.id() + "-2");
                cases.put(other.id(), other);
            } else if (now != null && now.kind().holdsClaims() && now.asksAs(before)) {
                // It says what was otherwise when it was held back first.
                cases.put(before.id(), before);
            } else if (now == null && !before.rejected()) {
                if (source == null || source.snapshot() == null) {
                    cases.put(before.id(), before);
                } else {
                    after.remove(before.path());
                }
            }
        }
        cases.values().forEach(one -> after.put(one.path(), one.write()));
    }
}
