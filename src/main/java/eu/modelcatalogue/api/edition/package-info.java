/**
 * Editions as files whose digest can be recomputed, the history of a model, and the changes between editions.
 *
 * <p>Floor 5. Editions that are not in memory are read from the ledger, on a worker and within the budget.
 */
@NullMarked
package eu.modelcatalogue.api.edition;

import org.jspecify.annotations.NullMarked;
