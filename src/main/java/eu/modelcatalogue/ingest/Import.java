package eu.modelcatalogue.ingest;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.ingest.ImportReport.Head;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Saying;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.ingest.identity.Matching;
import eu.modelcatalogue.ingest.identity.Placing;
import eu.modelcatalogue.ingest.identity.Register;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.seed.Aliases;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One import of one source: places its entries, merges what they say into the files of {@code seeds/claims}, and reports. Nothing that a source
 * no longer says is deleted: it is reported. All is read and checked before the first byte is written.
 */
public final class Import {

    private final Seeds seeds;
    private final Importer importer;
    private final boolean add;
    private final ImportReport report = new ImportReport();
    private final ClaimFiles files;
    private final Register register;
    private final Aliases decisions;
    private final List<EditionContent.Doubt> doubts = new ArrayList<>();

    /** What was placed on a model, entry by entry. */
    private final SortedMap<String, List<SourceEntry>> placed = new TreeMap<>();

    /** Models by the source's own keys and names of them. */
    private final Map<String, String> byEntry = new HashMap<>();

    /**
     * What an import leads to.
     *
     * @param written files below the seeds that are new or other than before, with their bytes
     * @param moved files of claims whose entries a curator has placed elsewhere: they go
     * @param report what was found
     */
    public record Outcome(SortedMap<String, byte[]> written, Set<String> moved, ImportReport report) {

        /**
         * Writes it into the folder of the seeds, file by file, each whole or not at all: a run that is cut off is completed by the next.
         *
         * @throws IOException where the disk refuses
         */
        public void write(Path folder) throws IOException {
            for (Map.Entry<String, byte[]> file : written.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Path parent = Objects.requireNonNull(path.getParent());
                Files.createDirectories(parent);
                Path half = Files.createTempFile(parent, ".", ".part");
                Files.write(half, file.getValue());
                Files.move(half, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
            for (String file : moved) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
    }

    private Import(SeedFiles files, Importer importer, boolean add) {
        this.seeds = SeedReader.seeds(files);
        this.importer = importer;
        this.add = add;
        this.files = new ClaimFiles(files, importer.source(), report);
        this.register = Register.of(seeds, importer.listsRepositories());
        this.decisions = seeds.aliases().getOrDefault(importer.source(), Aliases.NONE);
    }

    /**
     * Works out an import without writing anything.
     *
     * @param files the seeds as they lie
     * @param importer reads the source
     * @param snapshot the source
     * @param add whether entries that resemble nothing here become models, and their developers organisations
     * @throws eu.modelcatalogue.seed.SeedFaults where the seeds have faults before, or would have afterwards
     */
    public static Outcome of(SeedFiles files, Importer importer, Snapshot snapshot, boolean add) {
        return new Import(files, importer, add).run(snapshot);
    }

    private Outcome run(Snapshot snapshot) {
        if (seeds.content().sources().stream().noneMatch(source -> source.id().equals(importer.source()))) {
            throw new IllegalArgumentException(
                    "The source '%s' has no file in sources/: write one first".formatted(importer.source()));
        }
        LicenceNames licences = new LicenceNames(seeds.content().licences());
        Extract extract = importer.read(snapshot, licences);
        report.entries(extract.entries().size());
        extract.refused().forEach(refusal -> report.add(Head.REFUSED, refusal.place(), refusal.reason()));
        Matching matching = new Matching(register, decisions, files.placedBefore());
        Newcomers newcomers = new Newcomers(seeds, extract.entries(), register, files, report);
        List<SourceEntry> inOrder = inOrder(extract.entries());
        inOrder.stream()
                .filter(entry -> entry.architecture() == null)
                .forEach(entry -> place(entry, matching, newcomers));
        // What is said of one repository speaks before what is said of all of its class.
        inOrder.stream().filter(entry -> entry.architecture() != null).forEach(this::placeClass);
        EntryClaims claims = new EntryClaims(importer.source(), register, byEntry, report);
        placed.forEach((model, speaking) ->
                files.write(new Subject(SubjectKind.MODEL, model), claims.of(model, speaking), keys(speaking)));
        organisations().forEach((id, says) -> {
            Subject subject = new Subject(SubjectKind.ORGANISATION, id);
            List<Claim> agreed = claims.agreed(subject, says);
            if (!agreed.isEmpty()) {
                files.write(subject, agreed, List.of("organisations"));
            }
        });
        files.gone(Set.copyOf(keys(extract.entries())), placed.keySet());
        licences.unread().stream()
                .sorted()
                .forEach(name -> report.add(Head.UNREAD_LICENCE, name, "has no file in licences/"));
        files.review(doubts, licences.unread());
        return files.outcome();
    }

    /** Decided entries first and in the order of the decisions, so that of several for one model the first speaks first; then by key. */
    private List<SourceEntry> inOrder(List<SourceEntry> entries) {
        Map<String, Integer> rank = new HashMap<>();
        decisions.matches().keySet().forEach(key -> rank.put(key, rank.size()));
        return entries.stream()
                .sorted(Comparator.<SourceEntry>comparingInt(entry -> rank.getOrDefault(entry.key(), Integer.MAX_VALUE))
                        .thenComparing(SourceEntry::key))
                .toList();
    }

    private void place(SourceEntry entry, Matching matching, Newcomers newcomers) {
        Placing placing = matching.place(entry);
        if (placing instanceof Placing.Known known) {
            List<SourceEntry> already = placed.getOrDefault(known.model(), List.of());
            if (!already.isEmpty()
                    && !importer.listsRepositories()
                    && !known.rule().equals("decided")
                    && !known.rule().equals("as before")) {
                doubtful(
                        entry,
                        List.of(known.model()),
                        "'%s' speaks of the same model already."
                                .formatted(already.get(0).key()));
                return;
            }
            put(known.model(), entry);
        } else if (placing instanceof Placing.Doubtful doubtful) {
            doubtful(entry, doubtful.candidates(), doubtful.reason());
        } else if (placing instanceof Placing.Left left) {
            report.add(Head.LEFT, entry.key(), left.reason());
        } else if (add) {
            newcomers.model(entry).ifPresent(id -> put(id, entry));
        } else {
            report.add(Head.UNMATCHED, entry.key(), "resembles no model here; --add would take it in");
        }
    }

    private void placeClass(SourceEntry entry) {
        Set<String> models = register.ofClass(Objects.requireNonNull(entry.architecture()));
        if (models.isEmpty()) {
            report.add(Head.UNMATCHED, entry.key(), "no model here is known to be of this class");
        }
        models.forEach(model ->
                placed.computeIfAbsent(model, absent -> new ArrayList<>()).add(entry));
    }

    private void doubtful(SourceEntry entry, List<String> candidates, String reason) {
        doubts.add(new EditionContent.Doubt(entry.key(), candidates, reason));
        report.add(Head.DOUBTFUL, entry.key(), "%s %s".formatted(reason, candidates));
    }

    private void put(String model, SourceEntry entry) {
        byEntry.put(entry.key(), model);
        byEntry.putIfAbsent(entry.name(), model);
        placed.computeIfAbsent(model, absent -> new ArrayList<>()).add(entry);
        report.placed();
    }

    /** What the entries that were placed say of organisations, by id; after all were placed, when all organisations are here. */
    private SortedMap<String, List<Saying>> organisations() {
        SortedMap<String, List<Saying>> organisations = new TreeMap<>();
        placed.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.developers().stream())
                .forEach(developer -> register.organisation(developer.name())
                        .ifPresent(id -> organisations
                                .computeIfAbsent(id, absent -> new ArrayList<>())
                                .addAll(developer.says())));
        return organisations;
    }

    private static List<String> keys(List<SourceEntry> speaking) {
        return speaking.stream().map(SourceEntry::key).toList();
    }
}
