package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Receives the faults of values, and the organisations and licences that they name: seeds may only name existing ones, declarations may name
 * others.
 */
public interface ValueReport {

    /** Limits on the size of a value. */
    record Bounds(int longestText, int mostValues, int mostBases) {

        /** For files, whose schema has its own bounds. */
        public static final Bounds NONE = new Bounds(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    default Bounds bounds() {
        return Bounds.NONE;
    }

    void fault(String place, JsonNode node, String detail, String allowed);

    /** A valid value is spelled differently from its canonical form. */
    default void respelled(String place, JsonNode node, String canonical) {}

    /** A value names this organisation. */
    void organisation(String place, JsonNode node, String id);

    /** A value names this licence, which is not {@code NONE}. */
    void licence(String place, JsonNode node, String id);
}
