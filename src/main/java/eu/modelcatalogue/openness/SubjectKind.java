package eu.modelcatalogue.openness;

/** What a claim can be about. */
public enum SubjectKind implements Word {
    MODEL,
    ORGANISATION,
    LICENCE
}
