package eu.modelcatalogue.text;

/**
 * A curator's note as it is shown.
 *
 * @param language in which it is: the reader's, or English if it was not translated
 */
public record CuratorNote(String words, Language language) {}
