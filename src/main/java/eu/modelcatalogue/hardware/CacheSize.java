package eu.modelcatalogue.hardware;

/** The size of the cache of keys and values. */
final class CacheSize {

    /** Least and most bytes of a number of a fixed state: engines keep 16 or 32 bits. */
    private static final ByteRange OF_A_STATE = new ByteRange(2, 4);

    private CacheSize() {}

    /**
     * The bytes of all sequences, on all cards together.
     *
     * @param bytes of each number
     * @param cards a layer's cache is divided among them by its key-value heads; a card beyond their number needs a copy of its own, unless whole
     *     requests are divided among the cards instead
     */
    static ByteRange of(Architecture architecture, ServingEngine engine, Workload work, int bytes, int cards) {
        long tokens = Math.multiplyExact(work.context(), (long) work.sequences());
        long full = architecture.fullLayers() * architecture.tokenValues() * tokens * bytes;
        ByteRange all = ByteRange.exactly(full)
                .plus(index(architecture, tokens, bytes))
                .plus(window(architecture, engine, work, bytes));
        long copies = Math.max(1, cards / architecture.keyValueHeads());
        ByteRange state = new ByteRange(
                architecture.stateValues() * work.sequences() * OF_A_STATE.least(),
                architecture.stateValues() * work.sequences() * OF_A_STATE.most());
        return new ByteRange(all.least(), all.most() * copies).plus(state);
    }

    /** Engines keep the numbers of an index in 8 bits or like the rest. */
    private static ByteRange index(Architecture architecture, long tokens, int bytes) {
        long numbers = architecture.fullLayers() * architecture.indexValues() * tokens;
        return new ByteRange(numbers, numbers * bytes);
    }

    private static ByteRange window(Architecture architecture, ServingEngine engine, Workload work, int bytes) {
        Architecture.Window window = architecture.window();
        if (window == null) {
            return ByteRange.NONE;
        }
        long ofLayer = window.tokenValues() * bytes * work.sequences();
        long held = engine.windowTokens(work.context(), window.tokens());
        long open = window.mostLayers() - window.leastLayers();
        long certain = window.leastLayers() * held * ofLayer;
        return new ByteRange(certain + open * held * ofLayer, certain + open * work.context() * ofLayer);
    }
}
