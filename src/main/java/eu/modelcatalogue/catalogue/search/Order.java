package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.domain.AiModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/** An order of all models. */
public final class Order {

    /** Where the models lie that come first, second and so on. */
    private final int[] positions;

    /** As which each model comes, by position. */
    private final int[] ranks;

    /** @param positions of all models, each once */
    public Order(int[] positions) {
        this.positions = positions;
        this.ranks = new int[positions.length];
        for (int rank = 0; rank < positions.length; rank++) {
            ranks[positions[rank]] = rank;
        }
    }

    /**
     * A page of a set of models in this order. The set is turned into one of ranks, of which the next is found at once: to go through the order and ask
     * for each model whether it is meant takes longer, since the processor cannot predict the branch.
     */
    public List<AiModel> page(List<AiModel> models, RoaringBitmap meant, int offset, int limit) {
        BitSet ranked = new BitSet(ranks.length);
        meant.forEach((IntConsumer) position -> ranked.set(ranks[position]));
        int rank = ranked.nextSetBit(0);
        for (int skipped = 0; skipped < offset && rank >= 0; skipped++) {
            rank = ranked.nextSetBit(rank + 1);
        }
        List<AiModel> page = new ArrayList<>(Math.min(limit, ranks.length));
        for (; rank >= 0 && page.size() < limit; rank = ranked.nextSetBit(rank + 1)) {
            page.add(models.get(positions[rank]));
        }
        return page;
    }
}
