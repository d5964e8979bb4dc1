/**
 * The index of words: finds models by names, with Apache Lucene, in memory for each edition.
 *
 * <p>Floor 2. Imports {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.lucene;

import org.jspecify.annotations.NullMarked;
