/**
 * Claims become facts: which source is believed for what, and what is left as dissent.
 *
 * <p>Floor 1, like all of {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.resolution;

import org.jspecify.annotations.NullMarked;
