/**
 * Conditions over other conditions: of the same model, of its base models, or of another profile.
 *
 * <p>Floor 1, a part of {@code criteria}.
 */
@NullMarked
package eu.modelcatalogue.criteria.condition.joined;

import org.jspecify.annotations.NullMarked;
