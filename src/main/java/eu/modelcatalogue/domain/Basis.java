package eu.modelcatalogue.domain;

/** Why a fact has its value. */
public enum Basis implements Word {
    /** The resolution policy adopted the value of a source. */
    POLICY,
    /**
     * The value that the developer states, combined with the terms of the models it was made from; unknown if these conflict and nobody has read how
     * they combine.
     */
    INHERITED,
    /**
     * Follows from the class of architecture (which engines run the model, and that it outputs text), or is that class, taken from the models it was made from.
     */
    ARCHITECTURE,
    /** Follows from what services offer, and from who controls these services. */
    OFFERS,
    /** The developer's own name for the model contains it. */
    NAME,
    /** A curator decided, with a reason. */
    CURATED,
    /** Stated in a declaration that is judged and not stored. */
    DECLARED,
    /** The fact itself is unknown: the value is a bound that follows from other facts. */
    BOUND,
    /** No trusted source claims anything: the value is unknown. */
    NONE
}
