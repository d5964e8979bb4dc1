package eu.modelcatalogue.catalogue.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders of all models, each computed when its sort is requested. Only the latest are kept, because thousands of sorts are possible and each
 * order takes eight bytes per model.
 *
 * @param <S> type of a sort
 */
public final class Orders<S> {

    /** Number of orders that are kept. */
    static final int KEPT = 32;

    private final Function<S, Order> making;

    private final Map<S, Order> lately = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<S, Order> eldest) {
            return size() > KEPT;
        }
    });

    /**
     * @param making computes an order that is not kept
     */
    public Orders(Function<S, Order> making) {
        this.making = making;
    }

    public Order of(S sort) {
        Order known = lately.get(sort);
        if (known != null) {
            return known;
        }
        // Outside the lock, so that others can continue; two threads that compute the same order get the same result.
        Order made = making.apply(sort);
        lately.put(sort, made);
        return made;
    }
}
