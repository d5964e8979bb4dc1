package eu.modelcatalogue.criteria;

import org.jspecify.annotations.Nullable;

/**
 * The text on which a rule or a profile is based.
 *
 * @param title of the text
 * @param section article, section or part; null for the whole text
 * @param url where it can be read
 */
public record Citation(Text title, @Nullable Text section, String url) {}
