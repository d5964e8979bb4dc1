/**
 * What differs between two editions: facts and verdicts.
 *
 * <p>Floor 1, like all of {@code catalogue}.
 */
@NullMarked
package eu.modelcatalogue.catalogue.change;

import org.jspecify.annotations.NullMarked;
