/**
 * The ledger in PostgreSQL: which claims hold in which edition. Publishes editions, reads them back, and computes their digest.
 *
 * <p>Floor 3. Imports {@code syntax}, {@code lucene} and floors 0 and 1.
 */
@NullMarked
package eu.modelcatalogue.ledger;

import org.jspecify.annotations.NullMarked;
