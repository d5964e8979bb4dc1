/**
 * How claims become facts: which source is trusted for which attribute, what is inherited from base models, and what counts as dissent.
 *
 * <p>Floor 1, part of {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.resolution;

import org.jspecify.annotations.NullMarked;
