/**
 * Counts, cross-tables and the quality of the data.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.statistics;

import org.jspecify.annotations.NullMarked;
