package eu.modelcatalogue.domain;

/** What the licence of the weights comes down to for a buyer: the first that fits, in this order. {@link Headlines#licenceClass} decides. */
public enum LicenceClass implements Word {
    /** No licence to the weights is given. */
    PROPRIETARY,
    NON_COMMERCIAL,
    /** A list of forbidden uses, a threshold of users or revenue, a territory left out, or no derivatives. */
    RESTRICTED,
    /** Approved by the OSI, free by the FSF or conformant to the Open Definition. */
    OPEN,
    /** Free of all these restrictions, and on none of the lists. */
    UNLISTED,
    /**
     * A licence that would be open or unlisted, with terms beside it that close no purpose and that none of the lists knows: a duty to indemnify
     * (Apertus).
     */
    WITH_TERMS,
    UNKNOWN
}
