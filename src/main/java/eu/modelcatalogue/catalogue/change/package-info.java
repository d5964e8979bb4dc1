/**
 * The difference between two editions: facts and verdicts.
 *
 * <p>Floor 1, part of {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.change;

import org.jspecify.annotations.NullMarked;
