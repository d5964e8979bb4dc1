package eu.modelcatalogue.openness.term;

/** What a claim can be about. */
public enum SubjectKind implements Word {
    MODEL,
    ORGANISATION,
    LICENCE
}
