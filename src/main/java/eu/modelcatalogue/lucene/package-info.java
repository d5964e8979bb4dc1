/**
 * Finding models by words, with Apache Lucene: an index in memory for each edition.
 *
 * <p>Floor 2. Imports {@code catalogue.finding} alone of the house.
 */
@NullMarked
package eu.modelcatalogue.lucene;

import org.jspecify.annotations.NullMarked;
