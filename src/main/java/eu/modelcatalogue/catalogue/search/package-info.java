/**
 * The order in which models are found, and how typed words are compared with names.
 *
 * <p>Floor 1, part of {@code catalogue}. The index of words itself is built by {@code lucene}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.search;

import org.jspecify.annotations.NullMarked;
