package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.web.fragments.ResultRow;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a search for its page.
 *
 * @param total models found
 * @param first number of the first row; 0 if there is none
 * @param last number of the last row
 * @param meant suggested words if nothing matches as typed; null if something matches
 * @param notKnown the requested version, if the catalogue does not have it; otherwise null
 * @param products that were searched for by name
 * @param looser searches with one filter less that find something, if this one finds nothing
 * @param rows of this page
 * @param barely hardly documented models of this page, which are collapsed; null for none
 * @param further a link to those on later pages; null if this page has some, or if there are none
 */
public record Results(
        int total,
        int first,
        int last,
        @Nullable Meant meant,
        @Nullable NotKnown notKnown,
        List<ProductModels> products,
        List<Looser> looser,
        List<ResultRow> rows,
        @Nullable Barely barely,
        @Nullable Further further) {

    /** Most filters of which each is left out to see what is found. */
    private static final int MOST_LOOSER = 8;

    /**
     * Suggested words.
     *
     * @param href the search for them
     * @param near whether they are already searched for
     */
    public record Meant(String words, String href, boolean near) {}

    /**
     * A version that the catalogue does not have.
     *
     * @param line by name
     * @param newest known model of that line
     */
    public record NotKnown(String line, Link newest) {}

    /**
     * A search with one filter less.
     *
     * @param without the filter that it does not have
     */
    public record Looser(String without, String href, int total) {}

    /** Hardly documented models. */
    public record Barely(String text, int first, List<ResultRow> rows) {}

    /** A link to the hardly documented models. */
    public record Further(String text, String href) {}

    static Results of(Page page, Filters filters, Query query, ModelIndex.Found found) {
        int last = query.offset() + found.page().size();
        // By prominence they are last; in any other order they are among the others.
        boolean byProminence = query.sort().isEmpty() && query.text().isEmpty();
        List<AiModel> folded = byProminence
                ? found.page().stream()
                        .filter(page.edition().prominence()::isBarelyDocumented)
                        .toList()
                : List.of();
        List<AiModel> others =
                found.page().stream().filter(model -> !folded.contains(model)).toList();
        String barely = page.count("search.barely", found.barely());
        return new Results(
                found.total(),
                found.page().isEmpty() ? 0 : query.offset() + 1,
                last,
                meant(filters, found),
                found.notKnown() == null
                        ? null
                        : new NotKnown(
                                found.notKnown().line(),
                                page.link(found.notKnown().newest())),
                ProductModels.of(page, query, found),
                found.total() == 0 ? looser(page) : List.of(),
                rows(page, others),
                folded.isEmpty() ? null : new Barely(barely, last - folded.size() + 1, rows(page, folded)),
                byProminence && folded.isEmpty() && found.barely() > 0
                        ? new Further(barely, filters.from(found.total() - found.barely()))
                        : null);
    }

    private static List<Looser> looser(Page page) {
        return new Chips(page)
                .all().stream()
                        .limit(MOST_LOOSER)
                        .map(chip -> new Looser(chip.label(), chip.href(), total(page, chip.href())))
                        .filter(looser -> looser.total() > 0)
                        .toList();
    }

    private static int total(Page page, String href) {
        int query = href.indexOf('?');
        Parameters parameters = new Parameters(
                query < 0 ? null : href.substring(query + 1),
                SearchParameters.all().keySet());
        return page.edition()
                .index()
                .search(Search.paged(parameters, page.edition()).query())
                .total();
    }

    private static List<ResultRow> rows(Page page, List<AiModel> models) {
        return models.stream().map(model -> ResultRow.of(page, model)).toList();
    }

    private static @Nullable Meant meant(Filters filters, ModelIndex.Found found) {
        String words = String.join(" ", found.hits().guess());
        return words.isEmpty()
                ? null
                : new Meant(words, filters.searching(words), found.hits().near());
    }
}
