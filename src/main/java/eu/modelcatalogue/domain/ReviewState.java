package eu.modelcatalogue.domain;

/** How far we are with an entry. */
public enum ReviewState implements Word {
    /** Lists of others name the model; none of us has read its licence or its card. */
    LISTED,
    /** We have read a text of its developer, or have decided a fact ourselves. */
    REVIEWED
}
