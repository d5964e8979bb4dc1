package eu.modelcatalogue.importers;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.importers.ImportReport.Head;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import eu.modelcatalogue.importers.identity.CatalogueIndex;
import eu.modelcatalogue.seed.Owners;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the statements of entries into claims about the model or organisation that they were matched to. */
final class EntryClaims {

    /** Lists to which several entries for one model contribute. */
    private static final Set<String> ADDED = Set.of(Attribute.IDENTIFIERS, Attribute.OPEN_ENGINES);

    /** As the schema of the seeds has it. */
    private static final int LONGEST_SECTION = 200;

    private final String source;
    private final CatalogueIndex catalogue;
    private final Map<String, String> byEntry;
    private final Owners owners;
    private final ImportReport report;
    private final SortedMap<Owner, SortedSet<String>> strangers = new TreeMap<>();

    /** An owner on the Hub, and the developer whose own it would have to be. */
    record Owner(String name, String developer) implements Comparable<Owner> {
        @Override
        public int compareTo(Owner other) {
            return Comparator.comparing(Owner::name)
                    .thenComparing(Owner::developer)
                    .compare(this, other);
        }
    }

    /** @param byEntry ids of models by the keys and names that the source has for them: it names base models by these */
    EntryClaims(
            String source, CatalogueIndex catalogue, Map<String, String> byEntry, Owners owners, ImportReport report) {
        this.source = source;
        this.catalogue = catalogue;
        this.byEntry = byEntry;
        this.owners = owners;
        this.report = report;
    }

    /** The claims about a model. Where several entries are about it, the first statement on each attribute stands, and services that offer it are counted once. */
    List<Claim> of(String model, List<SourceEntry> speaking) {
        Map<String, Statement> said = new TreeMap<>();
        for (SourceEntry one : speaking) {
            Stream.concat(
                            one.statements().stream().flatMap(statement -> named(model, statement).stream()),
                            identifiers(one).stream())
                    .flatMap(statement -> ownRepositories(model, statement).stream())
                    .forEach(statement -> said.merge(statement.attribute(), statement, EntryClaims::both));
            developer(model, one).forEach(statement -> said.putIfAbsent(statement.attribute(), statement));
        }
        said.computeIfPresent(Attribute.LISTING_SERVICES, (same, counted) -> ofAllEntries(counted, speaking));
        Subject subject = new Subject(SubjectKind.MODEL, model);
        return said.values().stream()
                .map(statement -> statement.claim(subject, source))
                .toList();
    }

    /** The repositories whose owner is not known to be the developer, by owner. */
    SortedMap<Owner, SortedSet<String>> strangers() {
        return strangers;
    }

    /** Without the repositories whose owner is not known to be the developer: anybody can register a name that looks like it. */
    private Optional<Statement> ownRepositories(String model, Statement statement) {
        if (!statement.attribute().equals(Attribute.IDENTIFIERS)) {
            return Optional.of(statement);
        }
        String developer = catalogue.developer(model);
        List<Identifier> own = new ArrayList<>();
        for (Identifier one : Identifier.read(statement.value())) {
            String owner = new RepositoryId(one.repository()).owner();
            if (owners.isOf(owner, developer)) {
                own.add(one);
            } else {
                strangers
                        .computeIfAbsent(new Owner(owner, developer), absent -> new TreeSet<>())
                        .add(one.repository());
            }
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(statement.with(Identifier.write(own)));
    }

    /** The repositories that a source links for a model become its identifiers. */
    private static Optional<Statement> identifiers(SourceEntry entry) {
        List<Identifier> linked = entry.hubIds().stream()
                .distinct()
                .filter(Identifier::isRepository)
                .map(RepositoryId::new)
                .map(one -> new Identifier(one.id(), null, one.role(), Map.of()))
                .toList();
        boolean said = entry.statements().stream()
                .anyMatch(statement -> statement.attribute().equals(Attribute.IDENTIFIERS));
        return linked.isEmpty() || said
                ? Optional.empty()
                : Stream.concat(
                                entry.statements().stream(),
                                entry.developers().stream().map(SourceEntry.Developer::statement))
                        .findFirst()
                        .map(first -> first.with(Attribute.IDENTIFIERS, Identifier.write(linked)));
    }

    /** The number of all services that offer a model, whichever of its keys they use, where the source lists them. */
    private static Statement ofAllEntries(Statement counted, List<SourceEntry> speaking) {
        Set<String> services = new TreeSet<>();
        speaking.forEach(one -> services.addAll(one.services()));
        return services.isEmpty() ? counted : counted.with(Integer.toString(services.size()));
    }

    /** The first of two statements on an attribute; some lists are united, and of two numbers of services the larger one stands. */
    private static Statement both(Statement first, Statement other) {
        Attribute attribute =
                Objects.requireNonNull(Attribute.of(SubjectKind.MODEL).get(first.attribute()), first.attribute());
        String value;
        if (first.attribute().equals(Attribute.LISTING_SERVICES)) {
            value = Integer.toString(Math.max(Integer.parseInt(first.value()), Integer.parseInt(other.value())));
        } else if (ADDED.contains(first.attribute())) {
            value = attribute.unite(List.of(first.value(), other.value()));
        } else {
            return first;
        }
        return new Statement(
                first.attribute(),
                value,
                first.locator(),
                places(first.section(), other.section()),
                first.asOf(),
                first.verification(),
                first.reason());
    }

    /** Both places, as long as they fit. */
    private static @Nullable String places(@Nullable String first, @Nullable String other) {
        if (first == null || other == null || first.contains(other)) {
            return first;
        }
        String both = first + "; " + other;
        return both.length() <= LONGEST_SECTION ? both : first;
    }

    /** Replaces the names of base models by their ids, where the catalogue has them. A model cannot be its own base: base and instruct weights can share an entry. */
    private Optional<Statement> named(String model, Statement statement) {
        if (!statement.attribute().equals(Attribute.LINEAGE)) {
            return Optional.of(statement);
        }
        List<Lineage> said = Lineage.read(statement.value());
        List<Lineage> bases = said.stream()
                .map(base -> new Lineage(
                        catalogue.alias(base.base()).orElse(byEntry.getOrDefault(base.base(), base.base())),
                        base.relation(),
                        base.licence()))
                .filter(base -> !base.base().equals(model))
                .toList();
        return bases.isEmpty() && !said.isEmpty()
                ? Optional.empty()
                : Optional.of(statement.with(Lineage.write(bases)));
    }

    /**
     * The developer: the organisation in whose folder the model lies, where the source names it among others; else the first one that it names. The others
     * are partners.
     */
    private List<Statement> developer(String model, SourceEntry one) {
        List<String> here = catalogue.developers(one);
        if (here.isEmpty()) {
            return List.of();
        }
        String folder = catalogue.developer(model);
        String developer = here.contains(folder) ? folder : here.get(0);
        Predicate<SourceEntry.Developer> isIt = candidate -> catalogue
                .organisation(candidate.name())
                .filter(developer::equals)
                .isPresent();
        List<Statement> says = one.developers().stream()
                .filter(candidate -> catalogue.ofRepositories() || isIt.test(candidate))
                .limit(1)
                .map(candidate -> candidate.statement().with(developer))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> partners = one.developers().stream()
                .filter(isIt.negate())
                .map(other -> other.name().replace(",", ""))
                .distinct()
                .sorted()
                .toList();
        if (!catalogue.ofRepositories() && !partners.isEmpty() && !says.isEmpty()) {
            says.add(one.developers().get(0).statement().with(Attribute.PARTNERS, String.join(",", partners)));
        }
        return says;
    }

    /**
     * What a source states about an organisation in many places: for each attribute the most frequent value. Where two values are equally frequent, none is
     * taken. Every contradiction is reported.
     */
    List<Claim> agreed(Subject subject, List<Statement> says) {
        Map<String, Map<String, List<Statement>>> byValue = new TreeMap<>();
        says.forEach(statement -> byValue.computeIfAbsent(statement.attribute(), absent -> new TreeMap<>())
                .computeIfAbsent(statement.value(), absent -> new ArrayList<>())
                .add(statement));
        List<Claim> claims = new ArrayList<>();
        byValue.forEach((attribute, values) -> {
            int most = values.values().stream().mapToInt(List::size).max().orElse(0);
            List<List<Statement>> winners =
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
                        .min(Comparator.comparing(Statement::asOf)
                                .reversed()
                                .thenComparing(Statement::locator)
                                .thenComparing(statement -> "" + statement.section()))
                        .ifPresent(statement -> claims.add(statement.claim(subject, source)));
            }
        });
        return claims;
    }
}
