/**
 * Parts that several pages show: a fact with its evidence, a verdict with its reasons, a licence, a row of results.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.fragments;

import org.jspecify.annotations.NullMarked;
