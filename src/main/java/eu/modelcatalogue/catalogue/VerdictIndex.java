package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * The set of models for each criterion and each verdict. A criterion is a profile ({@code letter-2025}, its newest version, or {@code
 * letter-2025@1}), one of its groups ({@code letter-2025.share}) or one of its rules ({@code letter-2025.LTR-USE-4}).
 */
final class VerdictIndex {

    private static final RoaringBitmap NOTHING = new RoaringBitmap();

    private final Map<String, Map<Verdict, RoaringBitmap>> columns = new LinkedHashMap<>();

    private final Edition edition;
    private final Map<String, RoaringBitmap> provisional = new ConcurrentHashMap<>();

    VerdictIndex(Edition edition) {
        this.edition = edition;
        Set<Profile> current = Set.copyOf(edition.currentProfiles().values());
        for (Profile profile : edition.profiles().values()) {
            // Many models share a judgement, and the edition stores each judgement once, so their sets are built
            // together.
            IdentityHashMap<Judgement, RoaringBitmap> alike = new IdentityHashMap<>();
            for (int position = 0; position < edition.models().size(); position++) {
                Judgement judgement =
                        edition.judgements(edition.models().get(position).id()).get(profile.key());
                if (judgement != null) {
                    alike.computeIfAbsent(judgement, first -> new RoaringBitmap())
                            .add(position);
                }
            }
            Map<String, Map<Verdict, RoaringBitmap>> own = new LinkedHashMap<>();
            alike.forEach((judgement, models) -> {
                add(own, "", judgement.verdict(), models);
                judgement.groups().forEach((group, verdict) -> add(own, "." + group, verdict, models));
                judgement.rules().forEach((rule, verdict) -> add(own, "." + rule, verdict, models));
            });
            own.values().forEach(column -> column.values().forEach(RoaringBitmap::runOptimize));
            own.forEach((part, column) -> columns.put(profile.key() + part, column));
            if (current.contains(profile)) {
                own.forEach((part, column) -> columns.put(profile.id() + part, column));
            }
        }
    }

    private static void add(
            Map<String, Map<Verdict, RoaringBitmap>> columns, String part, Verdict verdict, RoaringBitmap models) {
        columns.computeIfAbsent(part, absent -> new EnumMap<>(Verdict.class))
                .computeIfAbsent(verdict, absent -> new RoaringBitmap())
                .or(models);
    }

    Set<String> criteria() {
        return columns.keySet();
    }

    RoaringBitmap models(String criterion, Verdict verdict) {
        return columns.getOrDefault(criterion, Map.of()).getOrDefault(verdict, NOTHING);
    }

    /**
     * The models whose verdict by this criterion is met or not met, and provisional. It is computed at the first request, because that judges
     * them again.
     */
    RoaringBitmap provisional(String criterion) {
        RoaringBitmap known = provisional.get(criterion);
        return known == null ? provisional.computeIfAbsent(criterion, this::judged) : known;
    }

    private RoaringBitmap judged(String criterion) {
        RoaringBitmap found = new RoaringBitmap();
        RoaringBitmap.or(models(criterion, Verdict.MET), models(criterion, Verdict.NOT_MET))
                .forEach((int position) -> {
                    if (edition.isProvisional(edition.models().get(position), criterion)) {
                        found.add(position);
                    }
                });
        found.runOptimize();
        return found;
    }

    /**
     * Keeps the models that have the verdict by every wanted criterion, and by none of the excluded.
     *
     * @param firm whether models are removed whose verdict by any of these criteria is provisional
     */
    void retain(RoaringBitmap result, Verdict verdict, Query.Filter filter, boolean firm) {
        filter.wanted().forEach(criterion -> result.and(models(criterion, verdict)));
        filter.excluded().forEach(criterion -> result.andNot(models(criterion, verdict)));
        if (firm) {
            Stream.concat(filter.wanted().stream(), filter.excluded().stream())
                    .map(this::provisional)
                    .forEach(result::andNot);
        }
    }

    /** How many of these models have each verdict by a criterion, including zeros. */
    Map<String, Integer> counts(String criterion, RoaringBitmap scope) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.word(), RoaringBitmap.andCardinality(models(criterion, verdict), scope));
        }
        return counts;
    }

    /**
     * How many of these models have a verdict by each criterion, including zeros.
     *
     * @param firm whether provisional verdicts are not counted
     */
    Map<String, Integer> counts(Verdict verdict, List<String> criteria, RoaringBitmap scope, boolean firm) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        criteria.forEach(criterion -> {
            RoaringBitmap found = models(criterion, verdict);
            counts.put(
                    criterion,
                    RoaringBitmap.andCardinality(
                            firm ? RoaringBitmap.andNot(found, provisional(criterion)) : found, scope));
        });
        return counts;
    }
}
