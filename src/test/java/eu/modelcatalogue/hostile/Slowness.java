package eu.modelcatalogue.hostile;

/**
 * How long an answer may take on a machine that may be busy with something else: as long as is wanted, or so many times what an ordinary search takes there at
 * that moment, and never longer than a caller would wait.
 */
final class Slowness {

    /** A compiler on the same two processors makes a search take ten times as long now and then. */
    private static final double TIMES = 20;

    /** Whatever the machine does: what takes longer hangs. */
    private static final double LONGEST = 10;

    private Slowness() {}

    /**
     * The longest time that is allowed, in seconds.
     *
     * @param search what an ordinary search takes, in seconds
     * @param wanted the longest time on a machine that does nothing else, in seconds
     */
    static double allowed(double search, double wanted) {
        return Math.min(LONGEST, Math.max(wanted, TIMES * search));
    }
}
