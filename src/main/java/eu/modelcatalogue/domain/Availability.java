package eu.modelcatalogue.domain;

/** Whether a component is public, fetchable and complete for this checkpoint. Source: Model Openness Framework 1.0, European Open Source AI Index. */
public enum Availability implements Word {
    RELEASED,
    PARTIAL,
    NOT_RELEASED,
    /** Others published an open implementation that does it; it never counts as the developer's own. */
    THIRD_PARTY_OPEN,
    NOT_APPLICABLE,
    UNKNOWN
}
