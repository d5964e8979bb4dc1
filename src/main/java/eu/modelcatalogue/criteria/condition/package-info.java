/**
 * What a rule can ask of facts: one class for each kind of condition. Each gives its verdict, the facts it looked at, those that decided, the
 * smallest change that would turn it, and its wording.
 *
 * <p>Floor 1, part of {@code criteria}.
 */
@NullMarked
package eu.modelcatalogue.criteria.condition;

import org.jspecify.annotations.NullMarked;
