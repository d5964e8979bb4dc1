package eu.modelcatalogue.importers;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.ImportReport.Head;
import eu.modelcatalogue.seed.ImportedClaims;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.SeedWriter;
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

/** The files of the seeds that an import reads and writes: {@code claims/<source>} with its review, new models, new organisations. */
final class ClaimFiles {

    private static final String REVIEW_HEAD = """
            # yaml-language-server: $schema=../../schema/review.schema.json
            # Written by `import %s`: decide in aliases/%s.yaml and licences/, and import again.
            """;

    private final SeedFiles files;
    private final String source;
    private final ImportReport report;
    private final SortedMap<String, ImportedClaims> existing = new TreeMap<>();
    private final SortedMap<String, byte[]> changed = new TreeMap<>();
    private final Set<String> moved = new TreeSet<>();

    ClaimFiles(SeedFiles files, String source, ImportReport report) {
        this.files = files;
        this.source = source;
        this.report = report;
        files.contents().forEach((path, bytes) -> {
            if (path.startsWith("claims/" + source + "/") && ImportedClaims.isPath(path)) {
                existing.put(path, ImportedClaims.read(path, bytes));
            }
        });
    }

    /** The models that earlier imports matched the entries of the source to: id of the model by key of the entry. */
    Map<String, String> placedBefore() {
        Map<String, String> before = new HashMap<>();
        existing.values().stream()
                .filter(claims -> claims.subject().kind() == SubjectKind.MODEL)
                .forEach(claims -> claims.entries()
                        .forEach(entry -> before.put(entry, claims.subject().id())));
        return before;
    }

    /** Adds a new file. */
    void add(String path, String head, Map<String, ?> root) {
        changed.put(path, SeedWriter.write(head, root));
    }

    /** Merges claims with those of earlier imports: an unchanged claim keeps its date and place, one that the source no longer makes is kept and reported. */
    void write(Subject subject, List<Claim> now, List<String> entries) {
        Map<String, Claim> merged = new TreeMap<>();
        ImportedClaims empty = new ImportedClaims(source, subject, entries, List.of());
        ImportedClaims before = existing.getOrDefault(empty.path(), empty);
        Map<String, Claim> said =
                before.claims().stream().collect(Collectors.toMap(Claim::attribute, Function.identity()));
        for (Claim claim : now) {
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

    /** Whether a newer snapshot only repeats a claim, which two people may have read since: then nothing changes. */
    private static boolean same(Claim old, Claim now) {
        return old.value().equals(now.value())
                && (old.verification() == now.verification() || old.verification() == Verification.VERIFIED)
                && Objects.equals(old.reason(), now.reason())
                && Objects.equals(old.section(), now.section());
    }

    /**
     * Keeps the files whose entries the source no longer has, and removes those whose entries a curator has matched to another model.
     */
    void gone(Set<String> keys, Set<String> speaking) {
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
            } else {
                report.add(
                        Head.MOVED, String.join(", ", claims.entries()), "decided otherwise; %s goes".formatted(path));
                moved.add(path);
            }
        });
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
    Import.Outcome outcome() {
        Map<String, byte[]> after = new TreeMap<>(files.contents());
        after.putAll(changed);
        moved.forEach(after::remove);
        SeedReader.read(new SeedFiles(after));
        return new Import.Outcome(changed, moved, report);
    }
}
