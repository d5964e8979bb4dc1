package eu.modelcatalogue.importers.identity;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.seed.Owners;
import eu.modelcatalogue.seed.Seeds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models and organisations of the catalogue by their names. */
public final class CatalogueIndex {

    /**
     * The facts that distinguish a model from others.
     *
     * @param released as the claim has it; null where unknown
     * @param parameters whole count; null where unknown
     */
    public record Known(
            String id,
            String name,
            String developer,
            Collection<String> aliases,
            @Nullable String released,
            @Nullable Double parameters) {}

    private final boolean repositories;
    private final Owners owners;
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, List<NameKey>> organisationNames = new HashMap<>();
    private final Map<String, Known> models = new HashMap<>();
    private final Map<String, String> byAlias = new HashMap<>();
    private final Map<String, Set<String>> byOwner = new HashMap<>();
    private final Map<NameKey, Set<String>> byName = new HashMap<>();
    private final Map<NameKey, Set<String>> byRelaxed = new HashMap<>();

    /** Models by the words of their names, with the sizes and versions beside them. */
    private final Map<NameKey, Map<String, Set<String>>> byWords = new HashMap<>();

    /** Models by the class of their architecture, as any source names it. */
    private final Map<String, Set<String>> byClass = new HashMap<>();

    private CatalogueIndex(boolean repositories, Owners owners) {
        this.repositories = repositories;
        this.owners = owners;
    }

    /** An index without models and organisations, of sources whose entries are models. */
    static CatalogueIndex empty() {
        return new CatalogueIndex(false, Owners.NOT_STATED);
    }

    /**
     * Indexes the seeds by names.
     *
     * @param repositories whether the entries of the source are repositories of the Hub, or classes of architecture
     */
    public static CatalogueIndex of(Seeds seeds, boolean repositories) {
        CatalogueIndex catalogue = new CatalogueIndex(repositories, seeds.owners());
        seeds.content()
                .organisations()
                .forEach(organisation -> catalogue.organisation(
                        organisation.id(),
                        Stream.concat(Stream.of(organisation.name()), organisation.aliases().stream())
                                .toList()));
        Map<String, Map<String, String>> known = new HashMap<>();
        Map<String, Set<String>> linked = new HashMap<>();
        Set<String> telling = Set.of(Attribute.RELEASED, Attribute.PARAMETERS);
        seeds.content().claims().forEach(claim -> {
            String model = claim.subject().id();
            if (claim.attribute().equals(Attribute.ARCHITECTURE_CLASS)) {
                catalogue
                        .byClass
                        .computeIfAbsent(claim.value(), absent -> new TreeSet<>())
                        .add(model);
            } else if (claim.attribute().equals(Attribute.IDENTIFIERS)) {
                Identifier.read(claim.value())
                        .forEach(one -> linked.computeIfAbsent(model, absent -> new TreeSet<>())
                                .add(one.repository()));
            }
        });
        seeds.content().claims().stream()
                .filter(claim -> claim.subject().kind() == SubjectKind.MODEL
                        && telling.contains(claim.attribute())
                        && !claim.value().equals(Fact.UNKNOWN))
                .sorted(Comparator.comparing(Claim::asOf).thenComparing(Claim::source))
                .forEach(claim -> known.computeIfAbsent(claim.subject().id(), absent -> new HashMap<>())
                        .put(claim.attribute(), claim.value()));
        seeds.content().models().forEach(model -> {
            Map<String, String> facts = known.getOrDefault(model.id(), Map.of());
            String parameters = facts.get(Attribute.PARAMETERS);
            catalogue.model(new Known(
                    model.id(),
                    model.name(),
                    Objects.requireNonNull(seeds.developers().get(model.id())),
                    Stream.concat(model.aliases().stream(), linked.getOrDefault(model.id(), Set.of()).stream())
                            .toList(),
                    facts.get(Attribute.RELEASED),
                    parameters == null ? null : Double.valueOf(parameters)));
        });
        return catalogue;
    }

    /** Adds an organisation by all its names. */
    public void organisation(String id, Collection<String> names) {
        List<NameKey> keys = organisationNames.computeIfAbsent(id, absent -> new ArrayList<>());
        List<String> all = new ArrayList<>(names);
        all.add(id);
        for (String name : all) {
            NameKey key = NameKey.of(name);
            keys.add(key);
            organisations.putIfAbsent(String.join(" ", key.tokens()), id);
        }
    }

    /** The organisation of this name, or the only one that publishes below an owner of this name on the Hub, as routers name developers; empty where there is none. */
    public Optional<String> organisation(String name) {
        Optional<String> named = Optional.ofNullable(
                organisations.get(String.join(" ", NameKey.of(name).tokens())));
        Set<String> publishing = owners.organisations(name);
        return named.isPresent() || publishing.size() != 1
                ? named
                : Optional.of(publishing.iterator().next());
    }

    public boolean hasOrganisation(String id) {
        return organisationNames.containsKey(id);
    }

    /** Adds a model. */
    public void model(Known model) {
        models.put(model.id(), model);
        byAlias.put(model.id(), model.id());
        model.aliases().forEach(alias -> {
            byAlias.putIfAbsent(HubAddress.key(alias), model.id());
            if (Identifier.isRepository(alias)) {
                byOwner.computeIfAbsent(HubAddress.key(new RepositoryId(alias).owner()), absent -> new TreeSet<>())
                        .add(model.developer());
            }
        });
        Set<String> names = new LinkedHashSet<>(List.of(model.name(), model.id()));
        model.aliases().forEach(alias -> names.add(alias.substring(alias.indexOf('/') + 1)));
        for (String name : names) {
            NameKey key = key(name, List.of(model.developer()));
            byName.computeIfAbsent(key, absent -> new TreeSet<>()).add(model.id());
            byRelaxed
                    .computeIfAbsent(key.relaxed().sorted(), absent -> new TreeSet<>())
                    .add(model.id());
            byWords.computeIfAbsent(key.words(), absent -> new TreeMap<>())
                    .computeIfAbsent(model.id(), absent -> key.numbers());
        }
    }

    Optional<Known> known(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /** The models of exactly this name. */
    Set<String> named(NameKey key) {
        return byName.getOrDefault(key, Set.of());
    }

    Set<String> alike(NameKey key) {
        return byRelaxed.getOrDefault(key.relaxed().sorted(), Set.of());
    }

    /**
     * The models whose names have the same words, and of whose sizes and versions one name leaves some out.
     *
     * @return id of the model: whether only sizes are left out
     */
    SortedMap<String, Boolean> withMoreOrFewerNumbers(NameKey key) {
        Set<String> numbers = key.numbers();
        SortedMap<String, Boolean> models = new TreeMap<>();
        byWords.getOrDefault(key.words(), Map.of()).forEach((model, others) -> {
            if (others.containsAll(numbers) || numbers.containsAll(others)) {
                Set<String> extra = new TreeSet<>(others.size() > numbers.size() ? others : numbers);
                extra.removeAll(others.size() > numbers.size() ? numbers : others);
                models.put(model, extra.stream().allMatch(NameKey::isSize));
            }
        });
        return models;
    }

    /** Models of a class of architecture. */
    public Set<String> ofClass(String architecture) {
        return byClass.getOrDefault(architecture, Set.of());
    }

    /** Whether the entries of the source are repositories: then the owner tells who made the model, and a repository of another owner is a copy. */
    public boolean ofRepositories() {
        return repositories;
    }

    /** The model that a foreign or former id leads to. */
    public Optional<String> alias(String id) {
        return Optional.ofNullable(byAlias.get(HubAddress.key(id)));
    }

    /** The organisations that publish below an owner on the Hub; where no owners are written down, those that have models there or the name of the owner. */
    public Set<String> organisationsOf(String owner) {
        if (owners.areStated()) {
            return owners.organisations(owner);
        }
        Set<String> known = new TreeSet<>(byOwner.getOrDefault(HubAddress.key(owner), Set.of()));
        organisation(owner).ifPresent(known::add);
        return known;
    }

    /** The developer of a model. */
    public String developer(String model) {
        return Objects.requireNonNull(models.get(model)).developer();
    }

    /** The organisations of the catalogue that an entry names as developers. */
    public List<String> developers(SourceEntry entry) {
        Stream<String> named = entry.developers().stream().map(SourceEntry.Developer::name);
        Stream<String> known = repositories
                ? Stream.concat(entry.hubIds().stream().map(id -> new RepositoryId(id).owner()), named)
                        .flatMap(owner -> organisationsOf(owner).stream())
                : named.map(this::organisation).flatMap(Optional::stream);
        return known.distinct().toList();
    }

    /** The name of a model without the name of its developer in front. */
    NameKey key(String name, List<String> developers) {
        NameKey key = NameKey.of(name);
        return developers.stream()
                .flatMap(developer -> organisationNames.getOrDefault(developer, List.of()).stream())
                .map(key::without)
                .filter(shorter -> !shorter.equals(key))
                .min((one, other) ->
                        Integer.compare(one.tokens().size(), other.tokens().size()))
                .orElse(key);
    }
}
