package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.problem.ProblemPages;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.query.SearchParameters;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Finds corrections for misspelled words of a request before it reaches a resource, on a worker and within the budget. Finding them takes
 * milliseconds, during which every other request on the event loop would wait. The index caches the corrections, so the resource finds them at
 * once.
 */
@ApplicationScoped
class MisspelledWords {

    /** Shares of the budget: finding corrections keeps one processor busy. */
    private static final int SHARES = 50;

    /** The name of the parameter percent-encoded, which is unusual but allowed. */
    private static final String TEXT_ENCODED = "%%%02x".formatted((int) SearchParameters.TEXT.charAt(0));

    private static final List<String> TEXT = List.of(SearchParameters.TEXT);

    private final Shelf shelf;
    private final Budget budget;
    private final ProblemPages pages;

    MisspelledWords(Shelf shelf, Budget budget, ProblemPages pages) {
        this.shelf = shelf;
        this.budget = budget;
        this.pages = pages;
    }

    void filters(@Observes Filters filters) {
        // After OlderEditions, because words are corrected from the edition that was requested.
        filters.register(this::guess, Edge.FIRST - 3);
    }

    private void guess(RoutingContext context) {
        String query = context.request().query();
        String path = context.request().path();
        if (query == null
                || !(query.contains(SearchParameters.TEXT + "=") || query.contains(TEXT_ENCODED))
                || !(path.startsWith("/v1") || pages.isPage(path))) {
            context.next();
            return;
        }
        // The resource reports faults, together with all others.
        List<String> words = Search.words(new Parameters(query, TEXT));
        ModelIndex index = OlderEditions.brought(context)
                .or(() -> shelf.editions().map(Shelf.Editions::current))
                .map(Edition::index)
                .orElse(null);
        if (index == null || words.isEmpty() || !index.mustGuess(words)) {
            context.next();
            return;
        }
        Edge.goOn(
                pages,
                context,
                context.vertx()
                        .executeBlocking(
                                () -> budget.prepare(SHARES, () -> {
                                    index.guess(words);
                                    return words;
                                }),
                                false),
                guessed -> {});
    }
}
