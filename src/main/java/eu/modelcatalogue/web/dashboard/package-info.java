/**
 * The page of numbers.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.dashboard;

import org.jspecify.annotations.NullMarked;
