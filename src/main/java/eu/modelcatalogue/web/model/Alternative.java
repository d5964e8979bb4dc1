package eu.modelcatalogue.web.model;

import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Models that meet a profile which this one does not, and that have the same outputs.
 *
 * @param profile its title
 * @param href the search for all of them
 * @param count number of models
 * @param models the most prominent ones
 */
public record Alternative(String profile, String href, int count, List<Link> models) {

    /** Most alternatives named for each profile; the search finds all. */
    private static final int NAMED = 3;

    static List<Alternative> of(Page page, AiModel model) {
        // Sorted, because they occur in an address, and an unordered set would differ at each start.
        Set<String> gives = new TreeSet<>(model.facts().values(Attribute.MODALITIES_OUTPUT));
        return page.labels().inOrder().stream()
                .filter(profile -> {
                    var judgement = page.edition().judgements(model.id()).get(profile.key());
                    return judgement != null && judgement.verdict() == Verdict.NOT_MET;
                })
                .map(profile -> {
                    Query.Draft draft = Query.EVERYTHING.draft().verdict(Verdict.MET, Query.Filter.of(profile.id()));
                    Query query = (gives.isEmpty()
                                    ? draft
                                    : draft.filter("modality", new Query.Filter(gives, Set.of())))
                            .query();
                    ModelIndex.Found found = page.edition().index().search(query);
                    return new Alternative(
                            page.labels().profile(profile),
                            page.search(query),
                            found.total(),
                            found.page().stream().limit(NAMED).map(page::link).toList());
                })
                .filter(alternative -> alternative.count() > 0)
                .toList();
    }
}
