/**
 * The HTTP API, version 1: resources, representations, problems, and what is asked in a query.
 *
 * <p>Floor 3. May import {@code openness}, {@code criteria}, {@code catalogue}, {@code ledger}, {@code export} and,
 * for the grammar of profiles and of SPDX, {@code seed}. Reads run on the event loop and never touch the database.
 */
@NullMarked
package eu.modelcatalogue.api;

import org.jspecify.annotations.NullMarked;
