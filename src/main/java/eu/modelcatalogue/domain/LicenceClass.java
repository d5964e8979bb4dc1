package eu.modelcatalogue.domain;

/** What the licence of the weights means for a buyer: the first class that fits, in this order. {@link Headlines#licenceClass} decides. */
public enum LicenceClass implements Word {
    /** The publisher grants no licence to the weights. */
    PROPRIETARY,
    NON_COMMERCIAL,
    /** It has a list of forbidden uses, a threshold of users or revenue, excludes a territory, or forbids derivatives. */
    RESTRICTED,
    /** Approved by the OSI, free according to the FSF, or conformant to the Open Definition. */
    OPEN,
    /** It has none of these restrictions, and is on none of the lists. */
    UNLISTED,
    /**
     * A licence that would be open or unlisted, with additional terms that forbid no purpose and that none of the lists covers: a duty to indemnify (Apertus).
     */
    WITH_TERMS,
    UNKNOWN
}
