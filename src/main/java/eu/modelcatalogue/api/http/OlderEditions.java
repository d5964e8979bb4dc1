package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.problem.ProblemPages;
import eu.modelcatalogue.query.Parameters;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the edition that a request names before the request reaches a resource, because resources answer from memory on the event loop. An older
 * edition is read from the ledger on a worker, once for all requests that need it, and no thread waits for it.
 */
@ApplicationScoped
class OlderEditions {

    private static final String BROUGHT = OlderEditions.class.getName();

    /** Shares of the budget: reading claims and building an index keep one processor busy for at most a second. */
    private static final int SHARES = 50;

    private final Shelf shelf;
    private final Budget budget;
    private final ProblemPages pages;
    private final Map<Integer, Future<Edition>> onTheirWay = new ConcurrentHashMap<>();

    OlderEditions(Shelf shelf, Budget budget, ProblemPages pages) {
        this.shelf = shelf;
        this.budget = budget;
        this.pages = pages;
    }

    void filters(@Observes Filters filters) {
        // After Bodies, so that a posted body is complete by then.
        filters.register(this::bring, Edge.FIRST - 2);
    }

    /** The edition that was loaded for a request; empty if it is a different one. */
    static Optional<Edition> brought(@Nullable RoutingContext request, EditionHeader header) {
        return request == null
                ? Optional.empty()
                : brought(request).filter(one -> one.header().equals(header));
    }

    /** The edition that was loaded for a request; empty if the request names none. */
    static Optional<Edition> brought(RoutingContext request) {
        return Optional.ofNullable(request.<@Nullable Edition>get(BROUGHT));
    }

    private void bring(RoutingContext context) {
        String query = context.request().query();
        String path = context.request().path();
        Shelf.Editions editions = shelf.editions().orElse(null);
        if (editions == null
                || query == null
                || (RequestedEdition.NAMES.stream().noneMatch(query::contains) && query.indexOf('%') < 0)
                || !(path.startsWith("/v1") || pages.isPage(path))) {
            context.next();
            return;
        }
        // The resource reports faults, together with all others.
        EditionHeader asked = RequestedEdition.of(new Parameters(query, RequestedEdition.NAMES), editions.all());
        Optional<Edition> here = shelf.inMemory(asked);
        if (here.isPresent()) {
            context.put(BROUGHT, here.get());
            context.next();
            return;
        }
        Edge.goOn(pages, context, read(context, asked), edition -> context.put(BROUGHT, edition));
    }

    private Future<Edition> read(RoutingContext context, EditionHeader asked) {
        Promise<Edition> promise = Promise.promise();
        Future<Edition> before = onTheirWay.putIfAbsent(asked.number(), promise.future());
        if (before != null) {
            return before;
        }
        context.vertx()
                .executeBlocking(() -> budget.prepare(SHARES, () -> shelf.fetch(asked)), false)
                .onComplete(read -> {
                    onTheirWay.remove(asked.number());
                    promise.handle(read);
                });
        return promise.future();
    }
}
