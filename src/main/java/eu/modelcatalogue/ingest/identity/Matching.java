package eu.modelcatalogue.ingest.identity;

import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.seed.Aliases;
import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which an entry of a source finds its model.
 *
 * <p>A wrong merge is worse than a double entry. So an entry is taken for a model only by a decision of a curator, by what an import placed
 * before, by an id on the Hub, or by the same developer, name, version and size; and not even then where release or size contradict. What is
 * only alike is doubtful.
 */
public final class Matching {

    /** Sources date a release by the day of the paper, the weights or the press: within these days two dates can be one release. */
    private static final int SAME_RELEASE_DAYS = 120;

    /** Two names that are only alike, and dates as far apart as this, are two releases. */
    private static final int OTHER_RELEASE_DAYS = 45;

    /** Sources round sizes, and count embeddings or not: beyond this ratio they are two sizes. */
    private static final double SAME_SIZE = 1.25;

    private final Register register;
    private final Aliases decisions;
    private final Map<String, String> before;

    /**
     * @param decisions of a curator on the entries of the source
     * @param before where earlier imports of the source have put its entries: id of the model by key of the entry
     */
    public Matching(Register register, Aliases decisions, Map<String, String> before) {
        this.register = register;
        this.decisions = decisions;
        this.before = Map.copyOf(before);
    }

    /**
     * Finds the model that an entry speaks of.
     *
     * <p>A repository of another owner is a copy, and no model in doubt.
     */
    public Placing place(SourceEntry entry) {
        String decided = decisions.matches().get(entry.key());
        if (decided != null) {
            return new Placing.Known(decided, "decided");
        }
        String left = decisions.left().get(entry.key());
        if (left != null) {
            return new Placing.Left(left);
        }
        String earlier = before.get(entry.key());
        if (earlier != null && register.known(earlier).isPresent()) {
            return new Placing.Known(earlier, "as before");
        }
        if (decisions.own().contains(entry.key())) {
            return new Placing.Unknown();
        }
        Set<String> hub = new TreeSet<>();
        entry.hubIds().forEach(id -> register.alias(id).ifPresent(hub::add));
        if (hub.size() == 1) {
            return new Placing.Known(hub.iterator().next(), "Hub id");
        }
        if (hub.size() > 1) {
            return new Placing.Doubtful(List.copyOf(hub), "Its ids on the Hub belong to several models.");
        }
        return byName(entry, register.developers(entry));
    }

    private Placing byName(SourceEntry entry, List<String> developers) {
        NameKey key = register.key(entry.name(), developers);
        List<String> same = byDeveloper(register.named(key), developers);
        if (same.size() == 1) {
            return contradiction(entry, known(same.get(0)))
                    .<Placing>map(reason -> new Placing.Doubtful(same, "The same name, but " + reason + "."))
                    .orElseGet(() -> new Placing.Known(same.get(0), "developer and name"));
        }
        if (same.size() > 1) {
            return new Placing.Doubtful(same, "Several models of this developer have this name.");
        }
        List<String> elsewhere =
                List.copyOf(register.ofRepositories() ? Set.<String>of() : register.named(key)).stream()
                        .filter(id -> !isOtherRelease(entry, known(id)))
                        .toList();
        if (!elsewhere.isEmpty()) {
            return new Placing.Doubtful(elsewhere, "The same name, but of another developer.");
        }
        List<String> alike = byDeveloper(register.alike(key), developers).stream()
                .filter(id -> !isOtherRelease(entry, known(id)))
                .toList();
        return alike.isEmpty()
                ? new Placing.Unknown()
                : new Placing.Doubtful(alike, "Alike but for words such as base, instruct or a date.");
    }

    private Register.Known known(String id) {
        return register.known(id).orElseThrow();
    }

    private List<String> byDeveloper(Set<String> ids, List<String> developers) {
        return ids.stream()
                .filter(id -> developers.contains(register.developer(id)))
                .toList();
    }

    /** What says that two of the same name are not one; empty where nothing does. */
    private static Optional<String> contradiction(SourceEntry entry, Register.Known model) {
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

    private static boolean isOtherRelease(SourceEntry entry, Register.Known model) {
        return daysApart(entry.value(Attribute.RELEASED).orElse(null), model.released()) > OTHER_RELEASE_DAYS
                || isOtherSize(entry, model);
    }

    private static boolean isOtherSize(SourceEntry entry, Register.Known model) {
        String stated = entry.value(Attribute.PARAMETERS).orElse(null);
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
}
