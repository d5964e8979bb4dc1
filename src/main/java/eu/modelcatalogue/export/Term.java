package eu.modelcatalogue.export;

/**
 * A word of the catalogue, in a cell.
 *
 * @param word as programs know it, the same in every language: {@code notMet}
 * @param reading as people read it: {@code not met}, {@code non satisfait}
 */
public record Term(String word, String reading) {}
