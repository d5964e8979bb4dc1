package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the sources behind figures, once for each figure of an edition, because this examines the verdicts of every model. */
@ApplicationScoped
class FigureSources {

    /** Shares of the budget: half a second of one processor. */
    private static final int SHARES = 25;

    private final Budget budget;

    /** By edition, as long as it is in memory; a few dozen figures each. */
    private final Map<Edition, Map<FigureRequest, List<Resting>>> found =
            Collections.synchronizedMap(new WeakHashMap<>());

    FigureSources(Budget budget) {
        this.budget = budget;
    }

    /** A source of facts in a figure. */
    record Resting(Source source, int claims) {}

    /**
     * The sources of a figure, the most frequent first. Unknown facts have no source.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 {@code busy} if the budget is used up
     */
    List<Resting> of(Edition edition, FigureRequest wanted) {
        return found.computeIfAbsent(edition, absent -> new ConcurrentHashMap<>())
                .computeIfAbsent(wanted, absent -> budget.prepare(SHARES, () -> find(edition, wanted)));
    }

    static List<Resting> find(Edition edition, FigureRequest wanted) {
        Collection<AiModel> models = wanted.models(edition);
        Map<String, Integer> counts = new HashMap<>();
        // Many rules examine the same facts, and each claim is a single object.
        Set<Claim> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (AiModel model : models) {
            lookedAt(edition, wanted, model).filter(Fact::isKnown).forEach(fact -> {
                for (Claim claim : fact.evidence()) {
                    if (seen.add(claim)) {
                        counts.merge(claim.source(), 1, Integer::sum);
                    }
                }
            });
        }
        return counts.entrySet().stream()
                .filter(one -> edition.sources().containsKey(one.getKey()))
                .map(one -> new Resting(Objects.requireNonNull(edition.sources().get(one.getKey())), one.getValue()))
                .sorted(Comparator.comparingInt(Resting::claims)
                        .reversed()
                        .thenComparing(one -> one.source().id()))
                .toList();
    }

    private static Stream<Fact> lookedAt(Edition edition, FigureRequest wanted, AiModel model) {
        Stream<Fact> counted = switch (wanted.kind()) {
            case LABELS_BY_REGION, LABELS_BY_YEAR ->
                Rung.LADDER.stream().flatMap(rung -> judged(edition, model, rung.profile()));
            case VERDICTS_BY_REGION -> judged(edition, model, wanted.profile());
            case WEIGHTS_BY_REGION -> headline(model, Headlines.WEIGHTS);
            case LICENCES_BY_YEAR -> Stream.concat(headline(model, Headlines.LICENCE_CLASS), licences(edition, model));
            case COVERAGE -> model.facts().all().stream();
        };
        Fact seat = model.developer().facts().get(Attribute.HQ_COUNTRY);
        Stream<Fact> beside = switch (wanted.kind().by()) {
            case REGION -> Stream.of(seat);
            case YEAR -> Stream.of(seat, model.facts().get(Attribute.RELEASED));
            case ATTRIBUTE -> Stream.empty();
        };
        return Stream.concat(counted, beside);
    }

    private static Stream<Fact> judged(Edition edition, AiModel model, String id) {
        Profile profile = edition.currentProfiles().get(id);
        if (profile == null) {
            return Stream.empty();
        }
        Case judged = edition.judged(model).under(profile);
        return profile.rules().stream()
                .flatMap(rule -> rule.condition().facts(judged))
                .map(UsedFact::fact);
    }

    private static Stream<Fact> headline(AiModel model, String name) {
        return Objects.requireNonNull(model.headlines().get(name)).from().stream()
                .map(attribute -> model.facts().get(attribute));
    }

    private static Stream<Fact> licences(Edition edition, AiModel model) {
        LicenceExpression stated = model.licence();
        return stated == null
                ? Stream.empty()
                : stated.ids().flatMap(id -> {
                    Licence licence = edition.licences().get(id);
                    return licence == null ? Stream.empty() : licence.facts().all().stream();
                });
    }
}
