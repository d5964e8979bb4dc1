/**
 * The ledger in PostgreSQL: which claims hold in which edition; publishing an edition and reading one back.
 *
 * <p>Floor 2. May import {@code openness}, {@code criteria}, {@code catalogue} and {@code seed}.
 */
@NullMarked
package eu.modelcatalogue.ledger;

import org.jspecify.annotations.NullMarked;
