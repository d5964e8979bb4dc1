/**
 * How claims become facts: which source is believed for which attribute, what flows down from base models, and what stays as dissent.
 *
 * <p>Floor 1, part of {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.resolution;

import org.jspecify.annotations.NullMarked;
