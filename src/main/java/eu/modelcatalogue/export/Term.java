package eu.modelcatalogue.export;

/**
 * A word of the catalogue in a cell.
 *
 * @param word for programs, the same in every language: {@code notMet}
 * @param reading for people: {@code not met}, {@code non satisfait}
 */
public record Term(String word, String reading) {}
