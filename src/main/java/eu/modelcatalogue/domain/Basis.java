package eu.modelcatalogue.domain;

/** Why a fact has its value. */
public enum Basis implements Word {
    /** The resolution policy adopted the value of a source. */
    POLICY,
    /**
     * What the developer gives, with the terms that flow down from the models it was made from; unknown where these do not fit together and nobody has
     * read how they do.
     */
    INHERITED,
    /** Follows from the class of architecture: which engines run the model, and that it gives out text; or the class itself from the models it was made from. */
    ARCHITECTURE,
    /** The developer's own name for the model says it. */
    NAME,
    /** A curator decided, with a reason. */
    CURATED,
    /** Stated in a declaration that is judged and not kept. */
    DECLARED,
    /** Not known itself: a bound that follows from other facts. */
    BOUND,
    /** No trusted source has claimed anything: the value is unknown. */
    NONE
}
