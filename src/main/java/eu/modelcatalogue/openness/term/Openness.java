package eu.modelcatalogue.openness.term;

import eu.modelcatalogue.openness.Headlines;

/** The value of a headline attribute (weights, code, data). {@link Headlines} says what each means. */
public enum Openness implements Word {
    OPEN,
    PARTIAL,
    CLOSED,
    UNKNOWN
}
