package eu.modelcatalogue.hardware;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory that an engine needs to run a model: weights, cache and what a run takes besides.
 *
 * @param engine that runs it
 * @param weights the parameters; the size of the files where it is known
 * @param cache the keys and values of all sequences; null where the architecture is not known
 * @param overhead buffers, and the share of a card that the engine leaves alone
 */
public record MemoryNeed(
        ServingEngine engine, ByteRange weights, @Nullable ByteRange cache, ByteRange overhead) {

    /** Bits for each parameter for which the memory is calculated: as most models are released, and as they are usually quantised. */
    public static final List<Integer> BITS = List.of(16, 8, 4);

    /** The rule in one line, for answers and documents. */
    public static final String FORMULA = "weights + cache(context, sequences) + overhead";

    /** Bytes of a number in the cache: engines keep 16 bits unless told otherwise, also where the weights have fewer. */
    static final int CACHE_BYTES = 2;

    /** A decimal gigabyte, as makers of memory count it. */
    private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000);

    /**
     * Calculates the need.
     *
     * @param architecture null where it is not known
     * @param cards among which weights and cache are divided; at least 1
     */
    static MemoryNeed of(
            ServingEngine engine, ByteRange weights, @Nullable Architecture architecture, Workload work, int cards) {
        ByteRange cache = architecture == null ? null : CacheSize.of(architecture, engine, work, CACHE_BYTES, cards);
        long content = weights.most() + (cache == null ? 0 : cache.most());
        Long heads = architecture == null ? null : architecture.attentionHeads();
        return new MemoryNeed(engine, weights, cache, engine.overhead(content, heads, work.context(), cards));
    }

    /** Whether only the weights are known: the need is then at least {@link #known()}. */
    public boolean isWeightsOnly() {
        return cache == null;
    }

    /** Everything that is known: the sum of all three parts, or the weights alone where the cache is not known. */
    public ByteRange known() {
        return cache == null ? weights : weights.plus(cache).plus(overhead);
    }

    /** Bytes as GB of 10^9 bytes, rounded up to one decimal. */
    public static BigDecimal gigabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(GIGABYTE, 1, RoundingMode.UP);
    }
}
