package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes what is wrong with values, and what they name that may not exist: a file of the seeds refuses it, a declaration may name it. */
public interface ValueReport {

    /**
     * How large a value may be.
     */
    record Bounds(int longestText, int mostValues, int mostBases) {

        /** No bounds: for files, whose schema has its own. */
        public static final Bounds NONE = new Bounds(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    default Bounds bounds() {
        return Bounds.NONE;
    }

    /**
     * Something is wrong.
     */
    void fault(String place, JsonNode node, String detail, String allowed);

    /** A value is understood, and is written otherwise in its canonical spelling. */
    default void respelled(String place, JsonNode node, String canonical) {}

    /** A value names this organisation. */
    void organisation(String place, JsonNode node, String id);

    /** A value names this licence, which is not {@code NONE}. */
    void licence(String place, JsonNode node, String id);
}
