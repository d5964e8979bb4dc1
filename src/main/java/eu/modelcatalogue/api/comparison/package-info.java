/**
 * Compares models side by side.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.comparison;

import org.jspecify.annotations.NullMarked;
