package eu.modelcatalogue.hardware;

/**
 * What a model is run for.
 *
 * @param bits for each parameter, one of {@link MemoryNeed#BITS}
 * @param context tokens of each sequence, input and output together; at least 1
 * @param sequences that are answered at the same time; at least 1
 */
public record Workload(int bits, long context, int sequences) {

    /** Longest context for which the memory is calculated, in tokens; no model of the catalogue has more. */
    public static final long MOST_CONTEXT = 10_000_000;

    /** Most sequences at a time. */
    public static final int MOST_SEQUENCES = 1_000;

    /** Context where none is named, in tokens: a long letter with its answer. */
    public static final long USUAL_CONTEXT = 8_192;

    public Workload {
        if (!MemoryNeed.BITS.contains(bits)
                || context < 1
                || context > MOST_CONTEXT
                || sequences < 1
                || sequences > MOST_SEQUENCES) {
            throw new IllegalArgumentException(
                    "Cannot calculate for %d bits, %d tokens and %d sequences".formatted(bits, context, sequences));
        }
    }

    /** One sequence of the usual length. */
    public static Workload usual(int bits) {
        return new Workload(bits, USUAL_CONTEXT, 1);
    }

    /** The same with another context. */
    Workload withContext(long tokens) {
        return new Workload(bits, tokens, sequences);
    }
}
