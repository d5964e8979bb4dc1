/**
 * How good the data are: coverage, age, disagreement.
 *
 * <p>Floor 1, like all of {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.quality;

import org.jspecify.annotations.NullMarked;
