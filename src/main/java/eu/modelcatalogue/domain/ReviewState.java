package eu.modelcatalogue.domain;

/** The state of review of an entry. */
public enum ReviewState implements Word {
    /** Lists of others name the model; none of us has read its licence or its model card. */
    LISTED,
    /** We have read a text of its developer, or have made a decision on a fact. */
    REVIEWED
}
