package eu.modelcatalogue.importers.identity;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.seed.Aliases;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules that match an entry of a source to a model.
 *
 * <p>A wrong merge is worse than a double entry. So an entry is taken for a model only by a decision of a curator, by what an import placed
 * before, by an id on the Hub or at services, or by the same developer, name, version and size; and not even then where release or size contradict.
 * What is only alike is doubtful.
 */
public final class EntryMatcher {

    /** Sources date a release by the day of the paper, the weights or the press: within these days two dates can be one release. */
    private static final int SAME_RELEASE_DAYS = 120;

    /** Two names that are only alike, and dates as far apart as this, are two releases. */
    private static final int OTHER_RELEASE_DAYS = 45;

    /** Names of which one leaves out a size or version, and that were released this close together, may be one model. */
    private static final int ALMOST_SAME_DAY = 3;

    /** Sources round sizes, and count embeddings or not: beyond this ratio they are two sizes. */
    private static final double SAME_SIZE = 1.25;

    private final CatalogueIndex catalogue;
    private final Aliases decisions;
    private final Map<String, String> before;

    /**
     * @param before the models that earlier imports matched the entries to: id of the model by key of the entry
     */
    public EntryMatcher(CatalogueIndex catalogue, Aliases decisions, Map<String, String> before) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.before = Map.copyOf(before);
    }

    /**
     * Finds the model that an entry is about.
     *
     * <p>A repository of another owner is a copy: it is unmatched and not doubtful.
     */
    public MatchResult match(SourceEntry entry) {
        String decided = decisions.matches().get(entry.key());
        if (decided != null) {
            return new MatchResult.Matched(decided, "decided");
        }
        String left = decisions.left().get(entry.key());
        if (left != null) {
            return new MatchResult.LeftOut(left);
        }
        String earlier = before.get(entry.key());
        if (earlier != null && catalogue.known(earlier).isPresent()) {
            return new MatchResult.Matched(earlier, "as before");
        }
        if (decisions.own().contains(entry.key())) {
            return new MatchResult.Unmatched();
        }
        Set<String> hub = new TreeSet<>();
        entry.hubIds().forEach(id -> catalogue.alias(id).ifPresent(hub::add));
        if (hub.size() == 1) {
            return new MatchResult.Matched(hub.iterator().next(), "Hub id");
        }
        if (hub.size() > 1) {
            return new MatchResult.Doubtful(List.copyOf(hub), "Its ids on the Hub belong to several models.");
        }
        List<String> developers = catalogue.developers(entry);
        return byId(entry, developers).orElseGet(() -> byName(entry, developers));
    }

    /** The model that has an id of the entry; empty where none has. */
    private Optional<MatchResult> byId(SourceEntry entry, List<String> developers) {
        Set<String> models = new TreeSet<>();
        entry.ids().forEach(id -> catalogue.alias(id).ifPresent(models::add));
        if (models.size() != 1) {
            return models.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MatchResult.Doubtful(List.copyOf(models), "Its ids belong to several models."));
        }
        String model = models.iterator().next();
        if (!developers.contains(catalogue.developer(model))) {
            return Optional.of(
                    new MatchResult.Doubtful(List.of(model), "Its id is that of a model of another developer."));
        }
        return Optional.of(contradiction(entry, known(model))
                .<MatchResult>map(
                        reason -> new MatchResult.Doubtful(List.of(model), "The same id, but " + reason + "."))
                .orElseGet(() -> new MatchResult.Matched(model, "id")));
    }

    private MatchResult byName(SourceEntry entry, List<String> developers) {
        NameKey key = catalogue.key(entry.name(), developers);
        List<String> same = byDeveloper(catalogue.named(key), developers);
        if (same.size() == 1) {
            return contradiction(entry, known(same.get(0)))
                    .<MatchResult>map(reason -> new MatchResult.Doubtful(same, "The same name, but " + reason + "."))
                    .orElseGet(() -> new MatchResult.Matched(same.get(0), "developer and name"));
        }
        if (same.size() > 1) {
            return new MatchResult.Doubtful(same, "Several models of this developer have this name.");
        }
        List<String> elsewhere =
                List.copyOf(catalogue.ofRepositories() ? Set.<String>of() : catalogue.named(key)).stream()
                        .filter(id -> !isOtherRelease(entry, known(id)))
                        .toList();
        if (!elsewhere.isEmpty()) {
            return new MatchResult.Doubtful(elsewhere, "The same name, but of another developer.");
        }
        // Sources are wrong about days; a name that has a date of its own is another release all the same.
        List<String> alike = byDeveloper(catalogue.alike(key), developers).stream()
                .filter(id -> key.isDated() ? !isOtherRelease(entry, known(id)) : !isOtherSize(entry, known(id)))
                .toList();
        if (!alike.isEmpty()) {
            return new MatchResult.Doubtful(
                    alike, "Alike but for words such as base, instruct or a date, or for the order of the words.");
        }
        Map<String, Boolean> fewer = catalogue.withMoreOrFewerNumbers(key);
        List<String> maybe = byDeveloper(fewer.keySet(), developers).stream()
                .filter(id -> isMaybeOfSameDay(entry, known(id), Boolean.TRUE.equals(fewer.get(id))))
                .toList();
        return maybe.isEmpty()
                ? new MatchResult.Unmatched()
                : new MatchResult.Doubtful(
                        maybe,
                        "Alike but for a size or version that one name leaves out, and not known to be released on other days.");
    }

    /** Whether both were released within days. Where a date is not known, a size may have been left out, but a version tells two releases apart. */
    private static boolean isMaybeOfSameDay(SourceEntry entry, CatalogueIndex.Known model, boolean onlySizes) {
        String released = entry.value(Attribute.RELEASED).orElse(null);
        boolean dated = released != null && model.released() != null;
        boolean near = dated ? daysApart(released, model.released()) <= ALMOST_SAME_DAY : onlySizes;
        return near && !isOtherSize(entry, model);
    }

    private CatalogueIndex.Known known(String id) {
        return catalogue.known(id).orElseThrow();
    }

    private List<String> byDeveloper(Collection<String> ids, List<String> developers) {
        return ids.stream()
                .filter(id -> developers.contains(catalogue.developer(id)))
                .toList();
    }

    /** Why two models of the same name are not the same; empty where nothing contradicts it. */
    private static Optional<String> contradiction(SourceEntry entry, CatalogueIndex.Known model) {
        String released = entry.value(Attribute.RELEASED).orElse(null);
        if (daysApart(released, model.released()) > SAME_RELEASE_DAYS) {
            return Optional.of("released %s here and %s there".formatted(model.released(), released));
        }
        if (isOtherSize(entry, model)) {
            return Optional.of("with %.3g parameters here and %s there"
                    .formatted(
                            model.parameters(),
                            entry.value(Attribute.PARAMETERS).orElse(null)));
        }
        return Optional.empty();
    }

    private static boolean isOtherRelease(SourceEntry entry, CatalogueIndex.Known model) {
        return daysApart(entry.value(Attribute.RELEASED).orElse(null), model.released()) > OTHER_RELEASE_DAYS
                || isOtherSize(entry, model);
    }

    private static boolean isOtherSize(SourceEntry entry, CatalogueIndex.Known model) {
        String stated = entry.value(Attribute.PARAMETERS).orElse(null);
        Double known = model.parameters();
        if (stated == null || known == null) {
            return false;
        }
        double ratio = Double.parseDouble(stated) / known;
        return ratio > SAME_SIZE || ratio < 1 / SAME_SIZE;
    }

    /** Days between the nearest days that two dates can mean; 0 where one is not known. */
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
}
