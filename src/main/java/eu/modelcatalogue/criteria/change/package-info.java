/**
 * What would have to be otherwise for a rule to be met: what is needed of a fact, the ways to get there, and the smallest of them.
 *
 * <p>Floor 1, a part of {@code criteria}: conditions say what they need, and {@code criteria} tells it with the reasons.
 */
@NullMarked
package eu.modelcatalogue.criteria.change;

import org.jspecify.annotations.NullMarked;
