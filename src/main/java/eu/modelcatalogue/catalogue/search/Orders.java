package eu.modelcatalogue.catalogue.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Orders of all models, each made when its sort is asked for. The last few are kept: thousands of sorts can be asked for, and each order takes eight bytes
 * for each model.
 *
 * @param <S> what says a sort
 */
public final class Orders<S> {

    /** Orders that are kept. */
    static final int KEPT = 32;

    private final Function<S, Order> making;

    private final Map<S, Order> lately = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<S, Order> eldest) {
            return size() > KEPT;
        }
    });

    /** @param making makes the order of a sort that is not kept */
    public Orders(Function<S, Order> making) {
        this.making = making;
    }

    /** The order of a sort. */
    public Order of(S sort) {
        Order known = lately.get(sort);
        if (known != null) {
            return known;
        }
        // Outside of the lock: others go on meanwhile, and two that make the same make it alike.
        Order made = making.apply(sort);
        lately.put(sort, made);
        return made;
    }
}
