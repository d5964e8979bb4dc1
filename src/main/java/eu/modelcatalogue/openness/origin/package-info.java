/**
 * Where a model comes from: organisations, their seats and parents, regions.
 *
 * <p>Floor 0, like all of {@code openness}.
 */
@NullMarked
package eu.modelcatalogue.openness.origin;

import org.jspecify.annotations.NullMarked;
