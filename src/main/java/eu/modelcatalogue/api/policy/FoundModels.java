package eu.modelcatalogue.api.policy;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The models that a search finds, separated by whether everything that it filters by is known of them: {@code !} and {@code undetermined} find models of
 * which it is not.
 *
 * @param sure everything is known of them; in the order of the search
 * @param notListed the others, each with the filters and criteria of which the value is unknown
 */
record FoundModels(List<AiModel> sure, List<AllowList.NotListed> notListed) {

    FoundModels {
        sure = List.copyOf(sure);
        notListed = List.copyOf(notListed);
    }

    static FoundModels of(Edition edition, Query query) {
        Map<String, Set<String>> undecided = undecided(edition, query);
        List<AiModel> sure = new ArrayList<>();
        List<AllowList.NotListed> notListed = new ArrayList<>();
        for (AiModel model : edition.index().search(query).page()) {
            List<String> unknown = unknown(edition, query, undecided, model);
            if (unknown.isEmpty()) {
                sure.add(model);
            } else {
                notListed.add(new AllowList.NotListed(model, AllowList.Reason.UNKNOWN, unknown));
            }
        }
        return new FoundModels(sure, notListed);
    }

    /** For each criterion that the search names, the models without a definite verdict. */
    private static Map<String, Set<String>> undecided(Edition edition, Query query) {
        return query.verdicts().values().stream()
                .flatMap(filter -> Stream.concat(filter.wanted().stream(), filter.excluded().stream()))
                .distinct()
                .collect(Collectors.toMap(
                        criterion -> criterion,
                        criterion -> undecided(edition, criterion),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private static Set<String> undecided(Edition edition, String criterion) {
        Query.Filter only = Query.Filter.of(criterion);
        Query query =
                Query.EVERYTHING.whole().draft().verdict(Verdict.UNKNOWN, only).query();
        return edition.index().search(query).page().stream().map(AiModel::id).collect(Collectors.toSet());
    }

    private static List<String> unknown(
            Edition edition, Query query, Map<String, Set<String>> undecided, AiModel model) {
        List<String> unknown = new ArrayList<>();
        query.filters().forEach((name, filter) -> {
            boolean onLadder = name.equals(Dimension.G7) || name.equals(Dimension.G7_AT_LEAST);
            // The label means “at least”: to exclude a rung, the next rung must be decided too.
            boolean mayStandHigher = onLadder
                    && !filter.excluded().isEmpty()
                    && edition.label(model).verdict() == Verdict.UNKNOWN;
            if (mayStandHigher
                    || Dimension.named(name).values().apply(model, edition).contains(Fact.UNKNOWN)) {
                unknown.add(name);
            }
        });
        undecided.forEach((criterion, models) -> {
            if (models.contains(model.id())) {
                unknown.add(criterion);
            }
        });
        return unknown;
    }
}
