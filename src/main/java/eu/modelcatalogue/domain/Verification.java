package eu.modelcatalogue.domain;

/** How a claim was checked. */
public enum Verification implements Word {
    /** The source was read by two people who did not know each other's answer, and both found the same. */
    VERIFIED,
    /** The source itself was read. */
    READ,
    /** Read in another source, which the claim names. */
    SECONDARY,
    /** Our own reading, with the address where it can be checked. */
    ASSESSED,
    /** Stated by whom it concerns, in a declaration that is judged and not kept. No source, and never in the ledger. */
    DECLARED
}
