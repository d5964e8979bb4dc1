package eu.modelcatalogue.ingest;

import eu.modelcatalogue.ingest.ImportReport.Head;
import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.Saying;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.identity.Register;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Identifier;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the entries of a source say, as claims about the model or organisation on which they were placed. */
final class EntryClaims {

    /** Lists of which several entries for one model each have a part. */
    private static final Set<String> ADDED = Set.of(Attribute.IDENTIFIERS, Attribute.OPEN_ENGINES);

    /** As the schema of the seeds has it. */
    private static final int LONGEST_SECTION = 200;

    private final String source;
    private final Register register;
    private final Map<String, String> byEntry;
    private final ImportReport report;

    /** @param byEntry ids of models by the source's own keys and names of them: bases are named by these */
    EntryClaims(String source, Register register, Map<String, String> byEntry, ImportReport report) {
        this.source = source;
        this.register = register;
        this.byEntry = byEntry;
        this.report = report;
    }

    /** What the entries of a source say of a model; where several speak, the first of each attribute. */
    List<Claim> of(String model, List<SourceEntry> speaking) {
        Map<String, Saying> said = new TreeMap<>();
        for (SourceEntry one : speaking) {
            Stream.concat(
                            one.says().stream().flatMap(saying -> named(model, saying).stream()),
                            identifiers(one).stream())
                    .forEach(saying -> said.merge(saying.attribute(), saying, EntryClaims::both));
            developer(model, one).forEach(saying -> said.putIfAbsent(saying.attribute(), saying));
        }
        Subject subject = new Subject(SubjectKind.MODEL, model);
        return said.values().stream()
                .map(saying -> saying.claim(subject, source))
                .toList();
    }

    /** The repositories that a source links for a model are its identifiers. */
    private static Optional<Saying> identifiers(SourceEntry entry) {
        List<Identifier> linked = entry.hubIds().stream()
                .distinct()
                .filter(Identifier::isRepository)
                .map(RepositoryId::new)
                .map(one -> new Identifier(one.id(), null, one.role(), Map.of()))
                .toList();
        boolean said =
                entry.says().stream().anyMatch(saying -> saying.attribute().equals(Attribute.IDENTIFIERS));
        return linked.isEmpty() || said
                ? Optional.empty()
                : Stream.concat(
                                entry.says().stream(),
                                entry.developers().stream().map(SourceEntry.Developer::named))
                        .findFirst()
                        .map(first -> first.with(Attribute.IDENTIFIERS, Identifier.write(linked)));
    }

    /** Of two things said of an attribute the first; lists of what there is are added. */
    private static Saying both(Saying first, Saying other) {
        Attribute attribute =
                Objects.requireNonNull(Attribute.of(SubjectKind.MODEL).get(first.attribute()), first.attribute());
        if (!ADDED.contains(first.attribute())) {
            return first;
        }
        return new Saying(
                first.attribute(),
                attribute.unite(List.of(first.value(), other.value())),
                first.locator(),
                places(first.section(), other.section()),
                first.asOf(),
                first.verification(),
                first.reason());
    }

    /** Both places, as far as there is room for them. */
    private static @Nullable String places(@Nullable String first, @Nullable String other) {
        if (first == null || other == null || first.contains(other)) {
            return first;
        }
        String both = first + "; " + other;
        return both.length() <= LONGEST_SECTION ? both : first;
    }

    /** Bases by their ids here, where they are here. A model is no base of itself: base and instruct weights can share an entry. */
    private Optional<Saying> named(String model, Saying saying) {
        if (!saying.attribute().equals(Attribute.LINEAGE)) {
            return Optional.of(saying);
        }
        List<Lineage> said = Lineage.read(saying.value());
        List<Lineage> bases = said.stream()
                .map(base -> new Lineage(
                        register.alias(base.base()).orElse(byEntry.getOrDefault(base.base(), base.base())),
                        base.relation(),
                        base.licence()))
                .filter(base -> !base.base().equals(model))
                .toList();
        return bases.isEmpty() && !said.isEmpty() ? Optional.empty() : Optional.of(saying.with(Lineage.write(bases)));
    }

    /**
     * Who made it: the organisation in whose folder the model lies, where the source names it among others; else the first that it names. The
     * others are partners.
     */
    private List<Saying> developer(String model, SourceEntry one) {
        List<String> here = register.developers(one);
        if (here.isEmpty()) {
            return List.of();
        }
        String folder = register.developer(model);
        String developer = here.contains(folder) ? folder : here.get(0);
        Predicate<SourceEntry.Developer> isIt = candidate -> register.organisation(candidate.name())
                .filter(developer::equals)
                .isPresent();
        List<Saying> says = one.developers().stream()
                .filter(candidate -> register.ofRepositories() || isIt.test(candidate))
                .limit(1)
                .map(candidate -> candidate.named().with(developer))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> partners = one.developers().stream()
                .filter(isIt.negate())
                .map(other -> other.name().replace(",", ""))
                .distinct()
                .sorted()
                .toList();
        if (!register.ofRepositories() && !partners.isEmpty() && !says.isEmpty()) {
            says.add(one.developers().get(0).named().with(Attribute.PARTNERS, String.join(",", partners)));
        }
        return says;
    }

    /**
     * What a source says of an organisation in many places: of each attribute the value that stands most often. A source that is of two minds
     * equally often has said nothing; either way the contradiction is reported.
     */
    List<Claim> agreed(Subject subject, List<Saying> says) {
        Map<String, Map<String, List<Saying>>> byValue = new TreeMap<>();
        says.forEach(saying -> byValue.computeIfAbsent(saying.attribute(), absent -> new TreeMap<>())
                .computeIfAbsent(saying.value(), absent -> new ArrayList<>())
                .add(saying));
        List<Claim> claims = new ArrayList<>();
        byValue.forEach((attribute, values) -> {
            int most = values.values().stream().mapToInt(List::size).max().orElse(0);
            List<List<Saying>> winners =
                    values.values().stream().filter(one -> one.size() == most).toList();
            if (values.size() > 1) {
                report.add(
                        Head.REFUSED,
                        subject.id(),
                        "the source contradicts itself about %s: %s"
                                .formatted(
                                        attribute,
                                        values.entrySet().stream()
                                                .map(value -> value.getKey() + " in "
                                                        + value.getValue().size())
                                                .collect(Collectors.joining(", "))));
            }
            if (winners.size() == 1) {
                winners.get(0).stream()
                        .min(Comparator.comparing(Saying::asOf)
                                .reversed()
                                .thenComparing(Saying::locator)
                                .thenComparing(saying -> "" + saying.section()))
                        .ifPresent(saying -> claims.add(saying.claim(subject, source)));
            }
        });
        return claims;
    }
}
