/**
 * The quality of the data: coverage, age and disagreement.
 *
 * <p>Floor 1, part of {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.quality;

import org.jspecify.annotations.NullMarked;
