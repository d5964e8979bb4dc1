/**
 * Editions for ever: each as files whose digest can be recomputed, and what changed from one to another.
 *
 * <p>Floor 5. What is older than the editions in memory is read from the ledger, on a worker and within the budget.
 */
@NullMarked
package eu.modelcatalogue.api.edition;

import org.jspecify.annotations.NullMarked;
