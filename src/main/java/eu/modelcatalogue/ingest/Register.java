package eu.modelcatalogue.ingest;

import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.HubAddress;
import eu.modelcatalogue.openness.claim.Identifier;
import eu.modelcatalogue.seed.Aliases;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The models and organisations of the catalogue by their names, and the rules by which an entry of a source finds its model.
 *
 * <p>A wrong merge is worse than a double entry. So an entry is taken for a model only by a decision of a curator, by what an import placed
 * before, by an id on the Hub, or by the same developer, name, version and size; and not even then where release or size contradict. What is
 * only alike is doubtful.
 */
final class Register {

    /** Sources date a release by the day of the paper, the weights or the press: within these days two dates can be one release. */
    private static final int SAME_RELEASE_DAYS = 120;

    /** Two names that are only alike, and dates as far apart as this, are two releases. */
    private static final int OTHER_RELEASE_DAYS = 45;

    /** Sources round sizes, and count embeddings or not: beyond this ratio they are two sizes. */
    private static final double SAME_SIZE = 1.25;

    /**
     * What is known of a model to tell it from others.
     *
     * @param released as the claim has it; null where unknown
     * @param parameters whole count; null where unknown
     */
    record Known(
            String id,
            String name,
            String developer,
            Collection<String> aliases,
            @Nullable String released,
            @Nullable Double parameters) {}

    private final Aliases decisions;
    private final Map<String, String> before;
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, List<NameKey>> organisationNames = new HashMap<>();
    private final Map<String, Known> models = new HashMap<>();
    private final Map<String, String> byAlias = new HashMap<>();
    private final Map<String, Set<String>> byOwner = new HashMap<>();
    private final Map<NameKey, Set<String>> byName = new HashMap<>();
    private final Map<NameKey, Set<String>> byRelaxed = new HashMap<>();

    /**
     * @param decisions of a curator on the entries of the source
     * @param before where earlier imports of the source have put its entries: id of the model by key of the entry
     */
    Register(Aliases decisions, Map<String, String> before) {
        this.decisions = decisions;
        this.before = Map.copyOf(before);
    }

    /** Adds an organisation by all its names. */
    void organisation(String id, Collection<String> names) {
        List<NameKey> keys = organisationNames.computeIfAbsent(id, absent -> new ArrayList<>());
        List<String> all = new ArrayList<>(names);
        all.add(id);
        for (String name : all) {
            NameKey key = NameKey.of(name);
            keys.add(key);
            organisations.putIfAbsent(String.join(" ", key.tokens()), id);
        }
    }

    /** The organisation of this name; empty where none has it. */
    Optional<String> organisation(String name) {
        return Optional.ofNullable(
                organisations.get(String.join(" ", NameKey.of(name).tokens())));
    }

    boolean hasOrganisation(String id) {
        return organisationNames.containsKey(id);
    }

    /** Adds a model. */
    void model(Known model) {
        models.put(model.id(), model);
        byAlias.put(model.id(), model.id());
        model.aliases().forEach(alias -> {
            byAlias.putIfAbsent(HubAddress.key(alias), model.id());
            if (Identifier.isRepository(alias)) {
                byOwner.computeIfAbsent(HubAddress.key(new Repository(alias).owner()), absent -> new TreeSet<>())
                        .add(model.developer());
            }
        });
        Set<String> names = new LinkedHashSet<>(List.of(model.name(), model.id()));
        model.aliases().forEach(alias -> names.add(alias.substring(alias.indexOf('/') + 1)));
        for (String name : names) {
            NameKey key = key(name, List.of(model.developer()));
            byName.computeIfAbsent(key, absent -> new TreeSet<>()).add(model.id());
            byRelaxed.computeIfAbsent(key.relaxed(), absent -> new TreeSet<>()).add(model.id());
        }
    }

    boolean hasModel(String id) {
        return models.containsKey(id);
    }

    /** The model that a foreign or former id leads to. */
    Optional<String> alias(String id) {
        return Optional.ofNullable(byAlias.get(HubAddress.key(id)));
    }

    /** The organisations whose models lie in the repositories of an owner on the Hub, or that are called like it. */
    Set<String> organisationsOf(String owner) {
        Set<String> known = new TreeSet<>(byOwner.getOrDefault(HubAddress.key(owner), Set.of()));
        organisation(owner).ifPresent(known::add);
        return known;
    }

    /** The developer of a model. */
    String developer(String model) {
        return Objects.requireNonNull(models.get(model)).developer();
    }

    /**
     * Finds the model that an entry speaks of.
     *
     * @param developers ids of the organisations that the entry names as developers
     * @param repository whether it is a repository of the Hub: of another owner it is a copy, and no model in doubt
     */
    Placing place(Entry entry, List<String> developers, boolean repository) {
        String decided = decisions.matches().get(entry.key());
        if (decided != null) {
            return new Placing.Known(decided, "decided");
        }
        String left = decisions.left().get(entry.key());
        if (left != null) {
            return new Placing.Left(left);
        }
        String earlier = before.get(entry.key());
        if (earlier != null && models.containsKey(earlier)) {
            return new Placing.Known(earlier, "as before");
        }
        if (decisions.own().contains(entry.key())) {
            return new Placing.Unknown();
        }
        Set<String> hub = new TreeSet<>();
        entry.hubIds().forEach(id -> alias(id).ifPresent(hub::add));
        if (hub.size() == 1) {
            return new Placing.Known(hub.iterator().next(), "Hub id");
        }
        if (hub.size() > 1) {
            return new Placing.Doubtful(List.copyOf(hub), "Its ids on the Hub belong to several models.");
        }
        return byName(entry, developers, repository);
    }

    private Placing byName(Entry entry, List<String> developers, boolean repository) {
        NameKey key = key(entry.name(), developers);
        List<String> same = byDeveloper(byName.get(key), developers);
        if (same.size() == 1) {
            return contradiction(entry, Objects.requireNonNull(models.get(same.get(0))))
                    .<Placing>map(reason -> new Placing.Doubtful(same, "The same name, but " + reason + "."))
                    .orElseGet(() -> new Placing.Known(same.get(0), "developer and name"));
        }
        if (same.size() > 1) {
            return new Placing.Doubtful(same, "Several models of this developer have this name.");
        }
        List<String> elsewhere =
                List.copyOf(repository ? Set.<String>of() : byName.getOrDefault(key, Set.of())).stream()
                        .filter(id -> !isOtherRelease(entry, Objects.requireNonNull(models.get(id))))
                        .toList();
        if (!elsewhere.isEmpty()) {
            return new Placing.Doubtful(elsewhere, "The same name, but of another developer.");
        }
        List<String> alike = byDeveloper(byRelaxed.get(key.relaxed()), developers).stream()
                .filter(id -> !isOtherRelease(entry, Objects.requireNonNull(models.get(id))))
                .toList();
        return alike.isEmpty()
                ? new Placing.Unknown()
                : new Placing.Doubtful(alike, "Alike but for words such as base, instruct or a date.");
    }

    private List<String> byDeveloper(@Nullable Set<String> ids, List<String> developers) {
        return ids == null
                ? List.of()
                : ids.stream().filter(id -> developers.contains(developer(id))).toList();
    }

    /** The name without the name of its developer before it. */
    private NameKey key(String name, List<String> developers) {
        NameKey key = NameKey.of(name);
        return developers.stream()
                .flatMap(developer -> organisationNames.getOrDefault(developer, List.of()).stream())
                .map(key::without)
                .filter(shorter -> !shorter.equals(key))
                .min((one, other) ->
                        Integer.compare(one.tokens().size(), other.tokens().size()))
                .orElse(key);
    }

    /** What says that two of the same name are not one; empty where nothing does. */
    private static Optional<String> contradiction(Entry entry, Known model) {
        String released = value(entry, Attribute.RELEASED);
        if (daysApart(released, model.released()) > SAME_RELEASE_DAYS) {
            return Optional.of("released %s here and %s there".formatted(model.released(), released));
        }
        if (isOtherSize(entry, model)) {
            return Optional.of("with %.3g parameters here and %s there"
                    .formatted(model.parameters(), value(entry, Attribute.PARAMETERS)));
        }
        return Optional.empty();
    }

    private static boolean isOtherRelease(Entry entry, Known model) {
        return daysApart(value(entry, Attribute.RELEASED), model.released()) > OTHER_RELEASE_DAYS
                || isOtherSize(entry, model);
    }

    private static boolean isOtherSize(Entry entry, Known model) {
        String stated = value(entry, Attribute.PARAMETERS);
        Double known = model.parameters();
        if (stated == null || known == null) {
            return false;
        }
        double ratio = Double.parseDouble(stated) / known;
        return ratio > SAME_SIZE || ratio < 1 / SAME_SIZE;
    }

    /** Days between the nearest days that two dates can mean; none where one is not known. */
    private static long daysApart(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return 0;
        }
        try {
            Period first = Period.parse(one);
            Period second = Period.parse(other);
            return Math.max(
                    0,
                    first.last().isBefore(second.first())
                            ? ChronoUnit.DAYS.between(first.last(), second.first())
                            : ChronoUnit.DAYS.between(second.last(), first.first()));
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private static @Nullable String value(Entry entry, String attribute) {
        return entry.says().stream()
                .filter(saying -> saying.attribute().equals(attribute))
                .map(Saying::value)
                .findFirst()
                .orElse(null);
    }
}
