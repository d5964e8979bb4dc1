package eu.modelcatalogue.domain;

/** How a claim was checked. */
public enum Verification implements Word {
    /** Two people read the source without knowing each other's answer, and both found the same. */
    VERIFIED,
    /** The source itself was read. */
    READ,
    /** The statement was read in another source, which the claim names. */
    SECONDARY,
    /** Our own reading, with an address where it can be checked. */
    ASSESSED,
    /** Stated by the party concerned, in a declaration that is judged and not stored. It is not a source, and never in the ledger. */
    DECLARED
}
