package eu.modelcatalogue.domain;

/**
 * Whether a component is public, can be downloaded and is complete for this checkpoint. Source: Model Openness Framework 1.0, European Open Source AI Index.
 */
public enum Availability implements Word {
    RELEASED,
    PARTIAL,
    NOT_RELEASED,
    /** Others published an open implementation of the component; it never counts as the developer's own. */
    THIRD_PARTY_OPEN,
    NOT_APPLICABLE,
    UNKNOWN
}
