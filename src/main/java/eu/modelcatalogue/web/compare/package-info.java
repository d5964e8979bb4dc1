/**
 * The page of models side by side.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.compare;

import org.jspecify.annotations.NullMarked;
