package eu.modelcatalogue.importers;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.ImportReport.Head;
import eu.modelcatalogue.seed.HeldBack;
import eu.modelcatalogue.seed.ImportedClaims;
import eu.modelcatalogue.seed.ParsedFiles;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.SeedWriter;
import eu.modelcatalogue.seed.Seeds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of the seeds that an import reads and writes: {@code claims/<source>} with its review, new models, new organisations. */
final class ClaimFiles {

    private static final String REVIEW_HEAD = """
            # yaml-language-server: $schema=../../schema/review.schema.json
            # Written by `import %s`: decide in aliases/%s.yaml and licences/, and import again.
            """;

    private final SeedFiles files;
    private final Seeds seeds;
    private final ParsedFiles parsed;
    private final String source;
    private final ImportReport report;
    private final SortedMap<String, ImportedClaims> existing;
    private final SortedMap<String, byte[]> changed = new TreeMap<>();

    /** Attributes that people have written down from this source in files of their own: a source speaks of an attribute in one place. */
    private final Map<Subject, Set<String>> byHand;

    private final Set<String> moved = new TreeSet<>();

    /**
     * @param seeds what the files say
     * @param parsed the files as they were parsed
     */
    ClaimFiles(SeedFiles files, Seeds seeds, ParsedFiles parsed, String source, ImportReport report) {
        this.files = files;
        this.parsed = parsed;
        this.seeds = seeds;
        this.source = source;
        this.report = report;
        this.existing = imports(files, source);
        this.byHand = seeds.content().claims().stream()
                .filter(claim -> claim.source().equals(source))
                .collect(Collectors.groupingBy(
                        Claim::subject,
                        Collectors.mapping(
                                Claim::attribute, Collectors.<String, Set<String>>toCollection(TreeSet::new))));
        existing.values()
                .forEach(imported -> imported.claims()
                        .forEach(claim -> byHand.getOrDefault(imported.subject(), new TreeSet<>())
                                .remove(claim.attribute())));
    }

    /** The models that earlier imports matched the entries of a source to: id of the model by key of the entry. */
    Map<String, String> placedBefore(String imported) {
        Map<String, String> before = new HashMap<>();
        (imported.equals(source) ? existing : imports(files, imported))
                .values().stream()
                        .filter(claims -> claims.subject().kind() == SubjectKind.MODEL)
                        .forEach(claims -> claims.entries()
                                .forEach(entry ->
                                        before.put(entry, claims.subject().id())));
        return before;
    }

    /** The claims of a source that were imported, by path. */
    private static SortedMap<String, ImportedClaims> imports(SeedFiles files, String imported) {
        SortedMap<String, ImportedClaims> claims = new TreeMap<>();
        files.contents().forEach((path, bytes) -> {
            if (path.startsWith("claims/" + imported + "/") && ImportedClaims.isPath(path)) {
                claims.put(path, ImportedClaims.read(path, bytes));
            }
        });
        return claims;
    }

    /** Adds a new file. */
    void add(String path, String head, Map<String, ?> root) {
        changed.put(path, SeedWriter.write(head, root));
    }

    /**
     * Merges claims with those of earlier imports: an unchanged claim keeps its date and place, one that the source no longer makes is kept and reported. A list that was imported
     * before and counts offers of a model for the first time in a newer snapshot has first named it on the day of that snapshot; so has a list that brings a new model in. Where the
     * snapshot is the one that was read before, the list named the model already, and it is not known since when.
     */
    void write(Subject subject, List<Claim> now, List<String> entries, LocalDate asOf) {
        Map<String, Claim> merged = new TreeMap<>();
        ImportedClaims empty = new ImportedClaims(source, subject, entries, List.of());
        ImportedClaims before = existing.getOrDefault(empty.path(), empty);
        Map<String, Claim> said =
                before.claims().stream().collect(Collectors.toMap(Claim::attribute, Function.identity()));
        for (Claim claim : now) {
            if (byHand.getOrDefault(subject, Set.of()).contains(claim.attribute())) {
                report.add(Head.LEFT, subject.id(), claim.attribute() + ": is written down by hand from this source");
                continue;
            }
            Claim old = said.remove(claim.attribute());
            if (old == null) {
                report.add(Head.NEW, subject.id(), "%s: %s".formatted(claim.attribute(), claim.value()));
            } else if (!old.value().equals(claim.value())) {
                report.add(
                        Head.CHANGED,
                        subject.id(),
                        "%s: %s, before %s".formatted(claim.attribute(), claim.value(), old.value()));
            }
            merged.put(claim.attribute(), old != null && same(old, claim) ? old : claim);
        }
        Claim first = said.remove(Attribute.LISTING_FIRST_SEEN);
        said.remove(Attribute.LISTING_LAST_SEEN);
        Claim offered = merged.get(Attribute.LISTING_SERVICES);
        if (first != null) {
            merged.put(first.attribute(), first);
        } else if (offered != null && before.claims().isEmpty() && (isNewer(asOf) || isNewModel(subject))) {
            merged.put(
                    Attribute.LISTING_FIRST_SEEN,
                    listing(
                            offered,
                            Attribute.LISTING_FIRST_SEEN,
                            asOf,
                            asOf,
                            isNewer(asOf)
                                    ? "It was not named before."
                                    : "Named in the first snapshot that was read; it may have been named before."));
        }
        said.values().forEach(old -> {
            report.add(
                    Head.GONE, subject.id(), "%s: %s is no longer said; kept".formatted(old.attribute(), old.value()));
            merged.put(old.attribute(), old);
        });
        Set<String> keys = new LinkedHashSet<>(entries);
        ImportedClaims after = new ImportedClaims(source, subject, List.copyOf(keys), List.copyOf(merged.values()));
        byte[] bytes = after.write();
        if (!after.claims().isEmpty() && !Arrays.equals(bytes, files.contents().get(after.path()))) {
            changed.put(after.path(), bytes);
        }
    }

    /** Whether the source was imported before, from an older snapshot than that of a day. */
    private boolean isNewer(LocalDate asOf) {
        LocalDate last = snapshotBefore();
        return !existing.isEmpty() && (last == null || last.isBefore(asOf));
    }

    /** The day of the snapshot of which the seeds are made; null where they do not tell. */
    private @Nullable LocalDate snapshotBefore() {
        return seeds.content().sources().stream()
                .filter(one -> one.id().equals(source))
                .map(Source::asOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isNewModel(Subject subject) {
        return changed.keySet().stream()
                .anyMatch(path -> path.startsWith("models/") && path.endsWith("/" + subject.id() + ".yaml"));
    }

    private static Claim listing(Claim offered, String attribute, LocalDate day, LocalDate asOf, String reason) {
        return new Claim(
                offered.subject(),
                attribute,
                day.toString(),
                offered.source(),
                offered.locator(),
                offered.section(),
                asOf,
                Verification.ASSESSED,
                null,
                reason);
    }

    /** Whether a newer snapshot only repeats a claim, which two people may have read since: then nothing changes. */
    private static boolean same(Claim old, Claim now) {
        return old.value().equals(now.value())
                && (old.verification() == now.verification() || old.verification() == Verification.VERIFIED)
                && Objects.equals(old.reason(), now.reason())
                && Objects.equals(old.section(), now.section());
    }

    /**
     * Keeps the files whose entries the source no longer has, and removes those whose entries a curator has matched to another model. Where the source counted offers of a model that it
     * names no longer, the model is marked with the day of the last snapshot that named it.
     */
    void gone(Set<String> keys, Set<String> speaking, LocalDate asOf) {
        existing.forEach((path, claims) -> {
            if (claims.subject().kind() != SubjectKind.MODEL
                    || speaking.contains(claims.subject().id())) {
                return;
            }
            if (claims.entries().stream().noneMatch(keys::contains)) {
                report.add(
                        Head.GONE,
                        String.join(", ", claims.entries()),
                        "no longer at the source; %s stays".formatted(path));
                notListed(path, claims, asOf);
            } else {
                report.add(
                        Head.MOVED, String.join(", ", claims.entries()), "decided otherwise; %s goes".formatted(path));
                moved.add(path);
            }
        });
    }

    private void notListed(String path, ImportedClaims claims, LocalDate asOf) {
        Map<String, Claim> said = new LinkedHashMap<>();
        claims.claims().forEach(claim -> said.put(claim.attribute(), claim));
        Claim offered = said.get(Attribute.LISTING_SERVICES);
        if (offered == null || said.containsKey(Attribute.LISTING_LAST_SEEN)) {
            return;
        }
        LocalDate known = snapshotBefore();
        LocalDate last = known == null || known.isBefore(offered.asOf()) ? offered.asOf() : known;
        said.put(
                Attribute.LISTING_LAST_SEEN,
                listing(offered, Attribute.LISTING_LAST_SEEN, last, asOf, "It is not named any more."));
        changed.put(
                path,
                new ImportedClaims(source, claims.subject(), claims.entries(), List.copyOf(said.values())).write());
    }

    /** Writes what a curator has to look at: doubtful entries, and licences that nobody has read. */
    void review(List<EditionContent.Doubt> doubts, Set<String> unread) {
        String path = "claims/%s/review.yaml".formatted(source);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put(
                "doubtful",
                doubts.stream()
                        .sorted(Comparator.comparing(EditionContent.Doubt::entry))
                        .map(doubt -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("entry", doubt.entry());
                            one.put("candidates", doubt.candidates());
                            one.put("reason", doubt.reason());
                            return one;
                        })
                        .toList());
        root.put("unreadLicences", List.copyOf(new TreeSet<>(unread)));
        byte[] bytes = SeedWriter.write(REVIEW_HEAD.formatted(source, source), root);
        if (!Arrays.equals(bytes, files.contents().get(path))) {
            changed.put(path, bytes);
        }
    }

    /**
     * The result of the import.
     *
     * @throws eu.modelcatalogue.seed.SeedFaults where the seeds would have faults afterwards
     */
    Import.Outcome outcome(List<HeldBack> heldBack) {
        if (changed.isEmpty() && moved.isEmpty()) {
            return new Import.Outcome(changed, moved, report, heldBack, files, seeds);
        }
        Map<String, byte[]> contents = new TreeMap<>(files.contents());
        contents.putAll(changed);
        moved.forEach(contents::remove);
        SeedFiles after = new SeedFiles(contents);
        return new Import.Outcome(changed, moved, report, heldBack, after, SeedReader.seeds(after, parsed));
    }
}
