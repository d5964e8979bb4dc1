package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.SortKey;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.Optional;

/** Numbers of models on a page, each with the search behind it, which finds the same number. */
public final class Figures {

    /** Every model, the newest first. */
    public static final Query ALL = Query.EVERYTHING
            .draft()
            .sort(List.of(new Query.Sort(SortKey.RELEASED, true)))
            .query();

    private final Page page;
    private final Wording wording;

    public Figures(Page page) {
        this.page = page;
        this.wording = page.wording();
    }

    /** The number of models with a verdict. */
    public record Figure(String shape, String word, String count, String href) {}

    /** The number of models with each verdict by a profile, a group or a rule: met, not met, unknown. */
    public List<Figure> verdicts(String criterion) {
        return page.edition().index().count(ALL, List.of(criterion)).rows().stream()
                .map(row -> {
                    String verdict = row.values().get(0);
                    return new Figure(
                            verdict,
                            wording.verdict(Word.parse(Verdict.class, verdict)),
                            page.number(row.count()),
                            href(ALL.with(criterion, verdict)));
                })
                .toList();
    }

    /**
     * The search behind a number.
     *
     * @param among the search for all counted models
     * @param values one for each axis
     * @return empty if no search can express it
     */
    public String behind(Query among, List<String> by, List<String> values) {
        Optional<Query> query = Optional.of(among);
        for (int axis = 0; axis < by.size(); axis++) {
            String name = by.get(axis);
            String value = values.get(axis);
            query = query.flatMap(wider -> wider.with(name, value));
        }
        return href(query);
    }

    /** The search for all models for which an attribute is known. */
    public String known(String dimension) {
        return href(Optional.of(ALL.draft()
                .filter(dimension, Query.Filter.without(Fact.UNKNOWN))
                .query()));
    }

    /** The models with a value. */
    public Some models(String dimension, String value) {
        Query query = ALL.with(dimension, value).orElse(ALL);
        ModelIndex.Found found = page.edition().index().search(query);
        return new Some(found.total(), href(Optional.of(query)), found.page());
    }

    /** Models with a common property. */
    public record Some(int total, String href, List<AiModel> newest) {}

    private String href(Optional<Query> query) {
        // Numbers of an older edition are only correct in that edition.
        return query.map(search -> page.href(Search.of(search)
                        .at("/")
                        .with(page.address().only(Parameter.EDITION.name()).values())
                        .written()))
                .orElse("");
    }
}
