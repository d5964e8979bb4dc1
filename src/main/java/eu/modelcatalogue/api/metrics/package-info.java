/**
 * Metrics in addition to those of the framework. Names and meanings: docs/metrics.md.
 *
 * <p>Floor 5. It imports {@code ledger} and {@code problem}; other packages of the API count with {@link eu.modelcatalogue.api.metrics.Refusal}.
 */
@NullMarked
package eu.modelcatalogue.api.metrics;

import org.jspecify.annotations.NullMarked;
