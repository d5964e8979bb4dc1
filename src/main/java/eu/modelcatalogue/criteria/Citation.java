package eu.modelcatalogue.criteria;

import org.jspecify.annotations.Nullable;

/**
 * The text that a rule or a profile comes from.
 *
 * @param title what the text is called
 * @param section article, section or part of it; null for the whole
 * @param url where it can be read
 */
public record Citation(Text title, @Nullable Text section, String url) {}
