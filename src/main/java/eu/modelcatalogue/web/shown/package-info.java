/**
 * Parts that several pages show: a fact with its evidence, a verdict with its reasons, a licence, a number that leads to what is behind it,
 * a row of results.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.shown;

import org.jspecify.annotations.NullMarked;
