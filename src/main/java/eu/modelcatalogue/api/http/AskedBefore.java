package eu.modelcatalogue.api.http;

/**
 * What was asked some time ago, as far as it is remembered: in bounds, and not for certain. Something new can be taken for something known, seldom; what
 * is asked again is taken for new where much else was asked meanwhile. Callers on several threads may overwrite each other, which is the same.
 */
final class AskedBefore {

    /** Of different questions, about as many as are remembered; a power of two. */
    static final int REMEMBERED = 8_192;

    private final int[] asked = new int[REMEMBERED];

    /** Whether this was asked before; from now on it was. */
    boolean again(String question) {
        int hash = question.hashCode();
        // Neighbouring questions differ at their ends, which are the low bits alone.
        int place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
        boolean again = asked[place] == hash;
        asked[place] = hash;
        return again;
    }
}
