/**
 * What is measured beside what the framework measures itself. Names and meaning: docs/metrics.md.
 *
 * <p>Floor 5. Imports {@code ledger} and {@code problem}; other packages of the API count by {@link eu.modelcatalogue.api.metrics.Refusal}.
 */
@NullMarked
package eu.modelcatalogue.api.metrics;

import org.jspecify.annotations.NullMarked;
