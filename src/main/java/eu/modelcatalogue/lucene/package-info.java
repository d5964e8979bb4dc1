/**
 * The word index: finds models by name with Apache Lucene, in memory, for each edition.
 *
 * <p>Floor 2. It imports {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.lucene;

import org.jspecify.annotations.NullMarked;
