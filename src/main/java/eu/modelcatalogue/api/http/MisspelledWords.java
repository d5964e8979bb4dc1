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
 * Guesses at misspelled words of a request before a resource is reached: on a worker, and within the budget. To guess takes milliseconds, and resources
 * answer on the event loop, where every other request would wait. The guesses are kept by the index, so the resource finds them at once.
 */
@ApplicationScoped
class MisspelledWords {

    /** Of the budget: guessing keeps one processor busy. */
    private static final int SHARES = 50;

    /** The name of the parameter as nobody writes it, but may. */
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
        // Behind OlderEditions: words are guessed out of the edition that was asked for.
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
        // Faults are for the resource to tell, with all others.
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
