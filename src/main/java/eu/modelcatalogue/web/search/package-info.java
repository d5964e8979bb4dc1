/**
 * The page of the search.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.search;

import org.jspecify.annotations.NullMarked;
