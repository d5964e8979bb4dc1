package eu.modelcatalogue.domain;

/** What a claim can be about. */
public enum SubjectKind implements Word {
    MODEL,
    ORGANISATION,
    LICENCE,
    /** Where models are offered for use over a network. */
    SERVICE
}
