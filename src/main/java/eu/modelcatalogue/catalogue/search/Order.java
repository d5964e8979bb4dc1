package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.domain.AiModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/** An order of all models. */
public final class Order {

    /** The position of the model at each rank. */
    private final int[] positions;

    /** The rank of the model at each position. */
    private final int[] ranks;

    /**
     * @param positions of all models, each once
     */
    public Order(int[] positions) {
        this.positions = positions;
        this.ranks = new int[positions.length];
        for (int rank = 0; rank < positions.length; rank++) {
            ranks[positions[rank]] = rank;
        }
    }

    /**
     * A page of a set of models in this order. The set is converted to ranks, in which the next one is found at once. Going through the order and
     * checking each model would take longer, because the processor cannot predict the branch.
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
