package eu.modelcatalogue.importers;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.importers.ImportReport.Head;
import eu.modelcatalogue.importers.entry.Importer;
import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import eu.modelcatalogue.importers.identity.CatalogueIndex;
import eu.modelcatalogue.importers.identity.EntryMatcher;
import eu.modelcatalogue.importers.identity.MatchResult;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.seed.Aliases;
import eu.modelcatalogue.seed.HeldBack;
import eu.modelcatalogue.seed.ParsedFiles;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.SeedWriter;
import eu.modelcatalogue.seed.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One import of one source: matches its entries to models, merges their statements into the files of {@code seeds/claims}, and reports. A statement that the
 * source no longer makes is reported and not deleted. Everything is read and checked before the first byte is written.
 */
public final class Import {

    private final Seeds seeds;
    private final Importer importer;
    private final boolean add;
    private final ImportReport report = new ImportReport();
    private final ClaimFiles files;
    private final CatalogueIndex catalogue;
    private final Aliases decisions;
    private final List<EditionContent.Doubt> doubts = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();

    /** The entries about each model. */
    private final SortedMap<String, List<SourceEntry>> placed = new TreeMap<>();

    /** Ids of models by the keys and names that the source has for them. */
    private final Map<String, String> byEntry = new HashMap<>();

    /**
     * The result of an import.
     *
     * @param written files below the seeds that are new or differ from before, with their bytes
     * @param moved files of claims whose entries a curator has matched to another model: they are removed
     * @param heldBack owners and developers that a curator must decide on first
     * @param files the seeds as they are afterwards
     * @param seeds what they say
     */
    public record Outcome(
            SortedMap<String, byte[]> written,
            Set<String> moved,
            ImportReport report,
            List<HeldBack> heldBack,
            SeedFiles files,
            Seeds seeds) {

        /**
         * Writes the files into the folder of the seeds, each whole or not at all: if a run is cut off, the next one completes it.
         *
         * @throws IOException where a file cannot be written
         */
        public void write(Path folder) throws IOException {
            SeedWriter.write(folder, written, moved);
        }
    }

    private Import(SeedFiles files, Seeds seeds, ParsedFiles parsed, Importer importer, boolean add) {
        this.seeds = seeds;
        this.importer = importer;
        this.add = add;
        this.files = new ClaimFiles(files, seeds, parsed, importer.source(), report);
        this.catalogue = CatalogueIndex.of(seeds, importer.listsRepositories());
        Aliases decided = seeds.aliases().getOrDefault(importer.source(), Aliases.NONE);
        for (String other : importer.keysOf()) {
            decided = decided.or(seeds.aliases().getOrDefault(other, Aliases.NONE));
        }
        this.decisions = decided;
    }

    /**
     * Works out an import and writes nothing.
     *
     * @param add whether entries that resemble no model become models, and their developers organisations
     * @throws eu.modelcatalogue.seed.SeedFaults where the seeds have faults before, or would have afterwards
     */
    public static Outcome of(SeedFiles files, Importer importer, Snapshot snapshot, boolean add) {
        ParsedFiles parsed = new ParsedFiles();
        return of(files, SeedReader.seeds(files, parsed), parsed, importer, snapshot, add);
    }

    /**
     * The same for seeds that were read before.
     *
     * @param seeds what the files say
     * @param parsed the files as they were parsed
     */
    static Outcome of(
            SeedFiles files, Seeds seeds, ParsedFiles parsed, Importer importer, Snapshot snapshot, boolean add) {
        return new Import(files, seeds, parsed, importer, add).run(snapshot);
    }

    private Outcome run(Snapshot snapshot) {
        if (seeds.content().sources().stream().noneMatch(source -> source.id().equals(importer.source()))) {
            throw new IllegalArgumentException(
                    "The source '%s' has no file in sources/: write one first".formatted(importer.source()));
        }
        LicenceNames licences = new LicenceNames(seeds.content().licences());
        SourceContent content = importer.read(snapshot, licences);
        report.entries(content.entries().size());
        content.refused().forEach(refusal -> report.add(Head.REFUSED, refusal.place(), refusal.reason()));
        EntryMatcher matcher = new EntryMatcher(catalogue, decisions, placedBefore());
        NewModels newModels = new NewModels(seeds, content.entries(), catalogue, files, report);
        List<SourceEntry> inOrder = inOrder(content.entries());
        inOrder.stream()
                .filter(entry -> entry.architecture() == null)
                .forEach(entry -> place(entry, matcher, newModels));
        // A statement about one repository comes before one about all models of its class.
        inOrder.stream().filter(entry -> entry.architecture() != null).forEach(this::placeClass);
        EntryClaims claims = new EntryClaims(importer.source(), catalogue, byEntry, seeds.owners(), report);
        placed.forEach((model, speaking) -> files.write(
                new Subject(SubjectKind.MODEL, model), claims.of(model, speaking), keys(speaking), snapshot.asOf()));
        organisations().forEach((id, statements) -> {
            Subject subject = new Subject(SubjectKind.ORGANISATION, id);
            List<Claim> agreed = claims.agreed(subject, statements);
            if (!agreed.isEmpty()) {
                files.write(subject, agreed, List.of("organisations"), snapshot.asOf());
            }
        });
        Set<String> spoke = files.placedBefore(importer.source()).keySet();
        Set<String> missing = new HashSet<>(spoke);
        keys(content.entries()).forEach(missing::remove);
        report.shrunk(spoke.size(), missing.size());
        files.gone(Set.copyOf(keys(content.entries())), placed.keySet(), snapshot.asOf());
        claims.strangers()
                .forEach((owner, repositories) -> heldBack.add(HeldBack.ofOwner(
                        importer.source(), owner.name(), owner.developer(), List.copyOf(repositories))));
        newModels
                .unknownDevelopers()
                .forEach((developer, entries) ->
                        heldBack.add(HeldBack.ofDeveloper(importer.source(), developer, List.copyOf(entries))));
        heldBack.forEach(one -> report.add(Head.HELD_BACK, one.about(), one.reason()));
        licences.unread().stream()
                .sorted()
                .forEach(name -> report.add(Head.UNREAD_LICENCE, name, "has no file in licences/"));
        files.review(doubts, licences.unread());
        return files.outcome(heldBack);
    }

    /** Where earlier imports placed the entries of this source, and of those that have the same keys. */
    private Map<String, String> placedBefore() {
        Map<String, String> before = new HashMap<>(files.placedBefore(importer.source()));
        importer.keysOf().forEach(other -> files.placedBefore(other).forEach(before::putIfAbsent));
        return before;
    }

    /** Entries that a curator decided come first, in the order of the decisions, so that of several for one model the first decides; then by key. */
    private List<SourceEntry> inOrder(List<SourceEntry> entries) {
        Map<String, Integer> rank = new HashMap<>();
        decisions.matches().keySet().forEach(key -> rank.put(key, rank.size()));
        return entries.stream()
                .sorted(Comparator.<SourceEntry>comparingInt(entry -> rank.getOrDefault(entry.key(), Integer.MAX_VALUE))
                        .thenComparing(SourceEntry::key))
                .toList();
    }

    private void place(SourceEntry entry, EntryMatcher matcher, NewModels newModels) {
        MatchResult result = matcher.match(entry);
        if (result instanceof MatchResult.Matched matched) {
            List<SourceEntry> already = placed.getOrDefault(matched.model(), List.of());
            if (!already.isEmpty()
                    && !importer.listsRepositories()
                    && !matched.rule().equals("decided")
                    && !matched.rule().equals("as before")) {
                doubtful(
                        entry,
                        List.of(matched.model()),
                        "'%s' speaks of the same model already."
                                .formatted(already.get(0).key()));
                return;
            }
            put(matched.model(), entry);
        } else if (result instanceof MatchResult.Doubtful doubtful) {
            doubtful(entry, doubtful.candidates(), doubtful.reason());
        } else if (result instanceof MatchResult.LeftOut left) {
            report.add(Head.LEFT, entry.key(), left.reason());
        } else if (add) {
            newModels.model(entry).ifPresent(id -> put(id, entry));
        } else {
            report.add(Head.UNMATCHED, entry.key(), "resembles no model here; --add would take it in");
        }
    }

    private void placeClass(SourceEntry entry) {
        Set<String> models = catalogue.ofClass(Objects.requireNonNull(entry.architecture()));
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

    /** The statements about organisations, by id. Read after all entries were matched, when all organisations are known. */
    private SortedMap<String, List<Statement>> organisations() {
        SortedMap<String, List<Statement>> organisations = new TreeMap<>();
        placed.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.developers().stream())
                .forEach(developer -> catalogue
                        .organisation(developer.name())
                        .ifPresent(id -> organisations
                                .computeIfAbsent(id, absent -> new ArrayList<>())
                                .addAll(developer.about())));
        return organisations;
    }

    private static List<String> keys(List<SourceEntry> speaking) {
        return speaking.stream().map(SourceEntry::key).toList();
    }
}
