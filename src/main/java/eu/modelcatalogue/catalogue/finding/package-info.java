/**
 * In which order models are found, and by which words: what people type, what models are called, and how both are compared.
 *
 * <p>Floor 1. Pure: the finder itself is made by the room {@code lucene}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.finding;

import org.jspecify.annotations.NullMarked;
