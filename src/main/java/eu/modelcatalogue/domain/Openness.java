package eu.modelcatalogue.domain;

/** The value of a headline attribute (weights, code, data). {@link Headlines} says what each means. */
public enum Openness implements Word {
    OPEN,
    PARTIAL,
    CLOSED,
    UNKNOWN
}
