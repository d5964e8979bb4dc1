package eu.modelcatalogue.ingest;

import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.ingest.ImportReport.Head;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Identifier;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.seed.Aliases;
import eu.modelcatalogue.seed.ImportedClaims;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.SeedWriter;
import eu.modelcatalogue.seed.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One import of one source: places its entries, merges what they say into the files of {@code seeds/claims}, and reports. Nothing that a source
 * no longer says is deleted: it is reported. All is read and checked before the first byte is written.
 */
public final class Import {

    private static final String MODEL_HEAD = "# yaml-language-server: $schema=../../schema/model.schema.json\n";
    private static final String ORGANISATION_HEAD =
            "# yaml-language-server: $schema=../schema/organisation.schema.json\n";
    private static final String REVIEW_HEAD = """
            # yaml-language-server: $schema=../../schema/review.schema.json
            # Written by `import %s`: decide in aliases/%s.yaml and licences/, and import again.
            """;

    /** Lists of which several entries for one model each have a part. */
    private static final Set<String> ADDED = Set.of(Attribute.IDENTIFIERS, Attribute.OPEN_ENGINES);

    /** As the schema of the seeds has it. */
    private static final int LONGEST_SECTION = 200;

    private final SeedFiles files;
    private final Seeds seeds;
    private final Importer importer;
    private final boolean add;
    private final ImportReport report = new ImportReport();
    private final SortedMap<String, ImportedClaims> existing = new TreeMap<>();
    private final SortedMap<String, byte[]> changed = new TreeMap<>();
    private final Set<String> moved = new TreeSet<>();
    private final Register register;
    private final List<Content.Doubt> doubts = new ArrayList<>();

    /** What was placed on a model, entry by entry. */
    private final SortedMap<String, List<Entry>> placed = new TreeMap<>();

    /** Models by the source's own keys and names of them. */
    private final Map<String, String> byEntry = new HashMap<>();

    /** Models by the class of their architecture, as any source names it. */
    private final Map<String, Set<String>> byClass = new HashMap<>();

    /** Names of organisations whose country the source states somewhere. */
    private final Set<String> located = new HashSet<>();

    /** What the source says of organisations, by id. */
    private final SortedMap<String, List<Saying>> organisations = new TreeMap<>();

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
        this.files = files;
        this.seeds = SeedReader.seeds(files);
        this.importer = importer;
        this.add = add;
        Map<String, String> before = new HashMap<>();
        files.contents().forEach((path, bytes) -> {
            if (path.startsWith("claims/" + importer.source() + "/") && ImportedClaims.isPath(path)) {
                ImportedClaims claims = ImportedClaims.read(path, bytes);
                existing.put(path, claims);
                if (claims.subject().kind() == SubjectKind.MODEL) {
                    claims.entries()
                            .forEach(entry -> before.put(entry, claims.subject().id()));
                }
            }
        });
        this.register = new Register(seeds.aliases().getOrDefault(importer.source(), Aliases.NONE), before);
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
        Reading reading = importer.read(snapshot, licences);
        report.entries(reading.entries().size());
        reading.refused().forEach(refusal -> report.add(Head.REFUSED, refusal.place(), refusal.reason()));
        learn();
        reading.entries().stream()
                .flatMap(entry -> entry.developers().stream())
                .filter(developer -> developer.says().stream()
                        .anyMatch(saying -> saying.attribute().equals(Attribute.HQ_COUNTRY)))
                .forEach(developer -> located.add(developer.name()));
        List<Entry> inOrder = inOrder(reading.entries());
        inOrder.stream().filter(entry -> entry.architecture() == null).forEach(this::place);
        // What is said of one repository speaks before what is said of all of its class.
        inOrder.stream().filter(entry -> entry.architecture() != null).forEach(this::placeClass);
        organisations();
        placed.forEach((model, speaking) ->
                write(new Subject(SubjectKind.MODEL, model), claims(model, speaking), keys(speaking)));
        organisations.forEach((id, says) -> {
            Subject subject = new Subject(SubjectKind.ORGANISATION, id);
            List<Claim> agreed = agreed(subject, says);
            if (!agreed.isEmpty()) {
                write(subject, agreed, List.of("organisations"));
            }
        });
        gone(reading.entries());
        licences.unread().stream()
                .sorted()
                .forEach(name -> report.add(Head.UNREAD_LICENCE, name, "has no file in licences/"));
        review(licences.unread());
        check();
        return new Outcome(changed, moved, report);
    }

    /** What the catalogue has, by names. */
    private void learn() {
        seeds.content()
                .organisations()
                .forEach(organisation -> register.organisation(
                        organisation.id(),
                        Stream.concat(Stream.of(organisation.name()), organisation.aliases().stream())
                                .toList()));
        Map<String, Map<String, String>> known = new HashMap<>();
        Map<String, Set<String>> repositories = new HashMap<>();
        Set<String> telling = Set.of(Attribute.RELEASED, Attribute.PARAMETERS);
        seeds.content().claims().forEach(claim -> {
            String model = claim.subject().id();
            if (claim.attribute().equals(Attribute.ARCHITECTURE_CLASS)) {
                byClass.computeIfAbsent(claim.value(), absent -> new TreeSet<>())
                        .add(model);
            } else if (claim.attribute().equals(Attribute.IDENTIFIERS)) {
                Identifier.read(claim.value())
                        .forEach(one -> repositories
                                .computeIfAbsent(model, absent -> new TreeSet<>())
                                .add(one.repository()));
            }
        });
        seeds.content().claims().stream()
                .filter(claim -> claim.subject().kind() == SubjectKind.MODEL && telling.contains(claim.attribute()))
                .sorted(Comparator.comparing(Claim::asOf).thenComparing(Claim::source))
                .forEach(claim -> known.computeIfAbsent(claim.subject().id(), absent -> new HashMap<>())
                        .put(claim.attribute(), claim.value()));
        seeds.content().models().forEach(model -> {
            Map<String, String> facts = known.getOrDefault(model.id(), Map.of());
            String parameters = facts.get(Attribute.PARAMETERS);
            register.model(new Register.Known(
                    model.id(),
                    model.name(),
                    Objects.requireNonNull(seeds.developers().get(model.id())),
                    Stream.concat(model.aliases().stream(), repositories.getOrDefault(model.id(), Set.of()).stream())
                            .toList(),
                    facts.get(Attribute.RELEASED),
                    parameters == null ? null : Double.valueOf(parameters)));
        });
    }

    /** Decided entries first and in the order of the decisions, so that of several for one model the first speaks first; then by key. */
    private List<Entry> inOrder(List<Entry> entries) {
        List<String> decided = List.copyOf(seeds.aliases()
                .getOrDefault(importer.source(), Aliases.NONE)
                .matches()
                .keySet());
        Map<String, Integer> rank = new HashMap<>();
        decided.forEach(key -> rank.put(key, rank.size()));
        return entries.stream()
                .sorted(Comparator.<Entry>comparingInt(entry -> rank.getOrDefault(entry.key(), Integer.MAX_VALUE))
                        .thenComparing(Entry::key))
                .toList();
    }

    private void place(Entry entry) {
        Placing placing = register.place(entry, developers(entry), importer.listsRepositories());
        if (placing instanceof Placing.Known known) {
            List<Entry> already = placed.getOrDefault(known.model(), List.of());
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
        } else {
            unmatched(entry);
        }
    }

    private void placeClass(Entry entry) {
        Set<String> models = byClass.getOrDefault(Objects.requireNonNull(entry.architecture()), Set.of());
        if (models.isEmpty()) {
            report.add(Head.UNMATCHED, entry.key(), "no model here is known to be of this class");
        }
        models.forEach(model ->
                placed.computeIfAbsent(model, absent -> new ArrayList<>()).add(entry));
    }

    private void doubtful(Entry entry, List<String> candidates, String reason) {
        doubts.add(new Content.Doubt(entry.key(), candidates, reason));
        report.add(Head.DOUBTFUL, entry.key(), "%s %s".formatted(reason, candidates));
    }

    private void put(String model, Entry entry) {
        byEntry.put(entry.key(), model);
        byEntry.putIfAbsent(entry.name(), model);
        placed.computeIfAbsent(model, absent -> new ArrayList<>()).add(entry);
        report.placed();
    }

    /** The organisations that an entry names as developers, as far as they are here. */
    private List<String> developers(Entry entry) {
        if (importer.listsRepositories()) {
            return Stream.concat(
                            entry.hubIds().stream().map(id -> new Repository(id).owner()),
                            entry.developers().stream().map(Entry.Developer::name))
                    .flatMap(owner -> register.organisationsOf(owner).stream())
                    .distinct()
                    .toList();
        }
        return entry.developers().stream()
                .map(developer -> register.organisation(developer.name()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What the entries that were placed say of organisations; after all were placed, when all organisations are here. */
    private void organisations() {
        placed.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.developers().stream())
                .forEach(developer -> register.organisation(developer.name())
                        .ifPresent(id -> organisations
                                .computeIfAbsent(id, absent -> new ArrayList<>())
                                .addAll(developer.says())));
    }

    /** An entry that resembles nothing: a new model, where that is asked for and it is known from whom. */
    private void unmatched(Entry entry) {
        if (!add) {
            report.add(Head.UNMATCHED, entry.key(), "resembles no model here; --add would take it in");
            return;
        }
        if (entry.developers().isEmpty()) {
            report.add(Head.UNMATCHED, entry.key(), "the source names no developer");
            return;
        }
        Optional<String> developer =
                importer.listsRepositories() && developers(entry).size() == 1
                        ? Optional.of(developers(entry).get(0))
                        : entry.developers().stream()
                                .map(one -> register.organisation(one.name()).or(() -> newOrganisation(one)))
                                .findFirst()
                                .flatMap(Function.identity());
        if (developer.isEmpty()) {
            report.add(
                    Head.UNMATCHED,
                    entry.key(),
                    "its developer '%s' is no organisation here, and the source names no country of it"
                            .formatted(entry.developers().get(0).name()));
            return;
        }
        String id = freeId(entry, developer.get());
        if (id.isEmpty()) {
            report.add(Head.UNMATCHED, entry.key(), "its name gives no id that is free");
            return;
        }
        List<String> aliases = entry.hubIds().stream()
                .filter(alias -> register.alias(alias).isEmpty())
                .distinct()
                .sorted()
                .toList();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", entry.name());
        root.put("family", family(entry, developer.get(), id));
        if (!aliases.isEmpty()) {
            root.put("aliases", aliases);
        }
        String path = "models/%s/%s.yaml".formatted(developer.get(), id);
        changed.put(path, SeedWriter.write(MODEL_HEAD, root));
        report.add(Head.NEW_MODEL, entry.key(), path);
        String parameters = said(entry, Attribute.PARAMETERS);
        register.model(new Register.Known(
                id,
                entry.name(),
                developer.get(),
                aliases,
                said(entry, Attribute.RELEASED),
                parameters == null ? null : Double.valueOf(parameters)));
        put(id, entry);
    }

    private static @Nullable String said(Entry entry, String attribute) {
        return entry.says().stream()
                .filter(saying -> saying.attribute().equals(attribute))
                .map(Saying::value)
                .findFirst()
                .orElse(null);
    }

    private Optional<String> newOrganisation(Entry.Developer developer) {
        OrganisationName name = OrganisationName.of(developer.name());
        String id = NameKey.id(name.name());
        if (!located.contains(developer.name()) || id.isEmpty() || register.hasOrganisation(id)) {
            return Optional.empty();
        }
        String path = "organisations/%s.yaml".formatted(id);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", name.name());
        if (!name.aliases().isEmpty()) {
            root.put("aliases", name.aliases());
        }
        changed.put(path, SeedWriter.write(ORGANISATION_HEAD, root));
        report.add(Head.NEW_ORGANISATION, developer.name(), path);
        register.organisation(
                id,
                Stream.concat(Stream.of(name.name()), name.aliases().stream()).toList());
        return Optional.of(id);
    }

    private String freeId(Entry entry, String developer) {
        String id = NameKey.id(entry.name());
        return Stream.of(id, id + "-" + developer)
                .filter(one -> !id.isEmpty() && one.length() <= 120)
                .filter(one -> register.alias(one).isEmpty())
                .filter(one -> seeds.content().removed().stream()
                        .noneMatch(gone -> gone.id().equals(one)))
                .findFirst()
                .orElse("");
    }

    /** The family that the source names; else one that models of this developer have and the id begins with; else its first word. */
    private String family(Entry entry, String developer, String id) {
        if (entry.family() != null) {
            return entry.family();
        }
        return seeds.content().models().stream()
                .filter(model -> developer.equals(seeds.developers().get(model.id())))
                .map(Content.NamedModel::family)
                .filter(family -> id.equals(family) || id.startsWith(family + "-"))
                .max(Comparator.comparingInt(String::length))
                .orElseGet(() -> {
                    String first = id.replaceFirst("^([a-z]+).*$", "$1");
                    return first.isEmpty() ? id : first;
                });
    }

    private static List<String> keys(List<Entry> speaking) {
        return speaking.stream().map(Entry::key).toList();
    }

    /** What the entries of a source say of a model; where several speak, the first of each attribute. */
    private List<Claim> claims(String model, List<Entry> speaking) {
        Subject subject = new Subject(SubjectKind.MODEL, model);
        Map<String, Claim> claims = new TreeMap<>();
        for (Entry one : speaking) {
            for (Saying saying : one.says()) {
                named(model, saying)
                        .ifPresent(said ->
                                claims.merge(said.attribute(), said.claim(subject, importer.source()), Import::both));
            }
            identifiers(one)
                    .ifPresent(said ->
                            claims.merge(said.attribute(), said.claim(subject, importer.source()), Import::both));
            developer(model, one).forEach(claim -> claims.putIfAbsent(claim.attribute(), claim));
        }
        return List.copyOf(claims.values());
    }

    /** The repositories that a source links for a model are its identifiers. */
    private static Optional<Saying> identifiers(Entry entry) {
        List<Identifier> linked = entry.hubIds().stream()
                .distinct()
                .filter(Identifier::isRepository)
                .map(Repository::new)
                .map(one -> new Identifier(one.id(), null, one.role(), Map.of()))
                .toList();
        boolean said =
                entry.says().stream().anyMatch(saying -> saying.attribute().equals(Attribute.IDENTIFIERS));
        return linked.isEmpty() || said
                ? Optional.empty()
                : Stream.concat(
                                entry.says().stream(),
                                entry.developers().stream().map(Entry.Developer::named))
                        .findFirst()
                        .map(first -> value(first, Attribute.IDENTIFIERS, Identifier.write(linked)));
    }

    /** Of two things said of an attribute the first; lists of what there is are added. */
    private static Claim both(Claim first, Claim other) {
        Attribute attribute =
                Objects.requireNonNull(Attribute.of(SubjectKind.MODEL).get(first.attribute()), first.attribute());
        if (!ADDED.contains(first.attribute())) {
            return first;
        }
        return new Claim(
                first.subject(),
                first.attribute(),
                attribute.unite(List.of(first.value(), other.value())),
                first.source(),
                first.locator(),
                places(first.section(), other.section()),
                first.asOf(),
                first.verification(),
                first.via(),
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
        return bases.isEmpty() && !said.isEmpty()
                ? Optional.empty()
                : Optional.of(value(saying, Attribute.LINEAGE, Lineage.write(bases)));
    }

    /**
     * Who made it: the organisation in whose folder the model lies, where the source names it among others; else the first that it names. The
     * others are partners.
     */
    private List<Claim> developer(String model, Entry one) {
        String folder = register.developer(model);
        List<Entry.Developer> named = one.developers();
        List<String> here = developers(one);
        if (here.isEmpty()) {
            return List.of();
        }
        String developer = here.contains(folder) ? folder : here.get(0);
        Subject subject = new Subject(SubjectKind.MODEL, model);
        List<Claim> claims = new ArrayList<>();
        for (Entry.Developer candidate : named) {
            if (importer.listsRepositories()
                    || register.organisation(candidate.name())
                            .filter(developer::equals)
                            .isPresent()) {
                claims.add(
                        value(candidate.named(), Attribute.DEVELOPER, developer).claim(subject, importer.source()));
                break;
            }
        }
        if (importer.listsRepositories()) {
            return claims;
        }
        List<String> partners = named.stream()
                .filter(other -> register.organisation(other.name())
                        .filter(developer::equals)
                        .isEmpty())
                .map(other -> other.name().replace(",", ""))
                .distinct()
                .sorted()
                .toList();
        if (!partners.isEmpty() && !claims.isEmpty()) {
            claims.add(value(named.get(0).named(), Attribute.PARTNERS, String.join(",", partners))
                    .claim(subject, importer.source()));
        }
        return claims;
    }

    private static Saying value(Saying saying, String attribute, String value) {
        return new Saying(
                attribute,
                value,
                saying.locator(),
                saying.section(),
                saying.asOf(),
                saying.verification(),
                saying.reason());
    }

    /**
     * What a source says of an organisation in many places: of each attribute the value that stands most often. A source that is of two minds
     * equally often has said nothing; either way the contradiction is reported.
     */
    private List<Claim> agreed(Subject subject, List<Saying> says) {
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
                        .ifPresent(saying -> claims.add(saying.claim(subject, importer.source())));
            }
        });
        return claims;
    }

    /** Merges what is said now with what was said before: the same keeps its date and place, what is no longer said is kept and reported. */
    private void write(Subject subject, List<Claim> now, List<String> entries) {
        Map<String, Claim> merged = new TreeMap<>();
        ImportedClaims empty = new ImportedClaims(importer.source(), subject, entries, List.of());
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
        ImportedClaims after =
                new ImportedClaims(importer.source(), subject, List.copyOf(keys), List.copyOf(merged.values()));
        byte[] bytes = after.write();
        if (!after.claims().isEmpty() && !Arrays.equals(bytes, files.contents().get(after.path()))) {
            changed.put(after.path(), bytes);
        }
    }

    /** The same thing said in the same way: a newer snapshot that only repeats it changes nothing. */
    private static boolean same(Claim old, Claim now) {
        return old.value().equals(now.value())
                && old.verification() == now.verification()
                && Objects.equals(old.reason(), now.reason())
                && Objects.equals(old.section(), now.section());
    }

    /** Files whose entries the source no longer has stay; those whose entries a curator has placed elsewhere go. */
    private void gone(List<Entry> entries) {
        Set<String> keys = entries.stream().map(Entry::key).collect(Collectors.toSet());
        Set<String> speaking = placed.keySet();
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

    private void review(Set<String> unread) {
        String path = "claims/%s/review.yaml".formatted(importer.source());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put(
                "doubtful",
                doubts.stream()
                        .sorted(Comparator.comparing(Content.Doubt::entry))
                        .map(doubt -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("entry", doubt.entry());
                            one.put("candidates", doubt.candidates());
                            one.put("reason", doubt.reason());
                            return one;
                        })
                        .toList());
        root.put("unreadLicences", List.copyOf(new TreeSet<>(unread)));
        byte[] bytes = SeedWriter.write(REVIEW_HEAD.formatted(importer.source(), importer.source()), root);
        if (!Arrays.equals(bytes, files.contents().get(path))) {
            changed.put(path, bytes);
        }
    }

    /** The seeds as they would be afterwards have no faults. */
    private void check() {
        Map<String, byte[]> after = new TreeMap<>(files.contents());
        after.putAll(changed);
        moved.forEach(after::remove);
        SeedReader.read(new SeedFiles(after));
    }
}
