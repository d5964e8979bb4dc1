/**
 * In which order models are found, by which words, and how many have each value: what people type, what models are called, and how both are compared.
 *
 * <p>Floor 1. Pure: the finder itself is made by the room {@code lucene}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.finding;

import org.jspecify.annotations.NullMarked;
