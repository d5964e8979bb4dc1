/**
 * The conditions of rules, one class for each kind. Each gives its verdict, the facts it examined, those that decided, the smallest change that
 * would meet it, and its wording.
 *
 * <p>Floor 1, part of {@code criteria}.
 */
@NullMarked
package eu.modelcatalogue.criteria.condition;

import org.jspecify.annotations.NullMarked;
