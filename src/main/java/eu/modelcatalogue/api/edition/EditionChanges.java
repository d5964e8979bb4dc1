package eu.modelcatalogue.api.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.catalogue.change.Difference.ChangeKind;
import eu.modelcatalogue.criteria.Profile;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two editions. One or both may have to be read from the ledger, so call it on a worker. */
@ApplicationScoped
public class EditionChanges {

    /** Number of changes that are cached: those between several consecutive editions, or all entries of one edition. */
    private static final long MOST_KEPT = 60_000;

    /**
     * The changes from one edition to another.
     *
     * @param all every change
     * @param currentProfiles the newest version of each profile in the later edition, such as {@code letter-2025@2}
     */
    record Compared(List<ChangeView> all, Set<String> currentProfiles) {}

    private record Pair(@Nullable EditionHeader since, EditionHeader edition) {}

    private final EditionsByNumber past;
    private final Cache<Pair, Compared> compared = CaffeineCacheMetrics.monitor(
            Metrics.globalRegistry,
            Caffeine.newBuilder()
                    .recordStats()
                    .maximumWeight(MOST_KEPT)
                    .weigher((Pair pair, Compared kept) -> 1 + kept.all().size())
                    .build(),
            "changes");

    EditionChanges(EditionsByNumber past) {
        this.past = past;
    }

    /**
     * The chosen changes, sorted by subject, kind and attribute.
     *
     * @param since the earlier edition; null to compare with nothing, so that everything is new
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if the budget is used up or the ledger does not answer
     */
    public List<ChangeView> between(@Nullable EditionHeader since, EditionHeader edition, ChosenChanges chosen) {
        return chosen.among(compared(since, edition));
    }

    /** Everything that changed of a model; of verdicts and rules, those by the newest version of each profile. */
    public List<ChangeView> ofModel(String model, EditionHeader since, EditionHeader edition) {
        return between(since, edition, ChosenChanges.ofModel(model));
    }

    /** The verdicts of a model that turned, by the newest version of each profile. */
    public List<ChangeView> verdictsOf(String model, EditionHeader since, EditionHeader edition) {
        return ofModel(model, since, edition).stream()
                .filter(change -> change.kind() == ChangeKind.VERDICT)
                .toList();
    }

    /** The same, with what is needed to choose among the changes. */
    Compared compared(@Nullable EditionHeader since, EditionHeader edition) {
        if (edition.equals(since)) {
            return new Compared(List.of(), Set.of());
        }
        Pair pair = new Pair(since, edition);
        Compared here = compared.getIfPresent(pair);
        return here != null ? here : past.work(() -> compared.get(pair, this::compare));
    }

    private Compared compare(Pair pair) {
        Edition after = past.edition(pair.edition());
        Edition before = pair.since() == null ? null : past.edition(pair.since());
        List<Edition> named =
                Stream.concat(Stream.of(after), Stream.ofNullable(before)).toList();
        return new Compared(
                Difference.between(before, after).stream()
                        .map(change -> ChangeView.of(change, named))
                        .toList(),
                after.currentProfiles().values().stream().map(Profile::key).collect(Collectors.toUnmodifiableSet()));
    }
}
