package eu.modelcatalogue.domain;

/** What a claim can be about. */
public enum SubjectKind implements Word {
    MODEL,
    ORGANISATION,
    LICENCE
}
