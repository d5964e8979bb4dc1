/**
 * The PostgreSQL that the service brings along: unpacked, initialised, started, adopted and stopped. Knows processes and files, nothing of the
 * catalogue.
 *
 * <p>Floor 2. Imports no other room.
 */
@NullMarked
package eu.modelcatalogue.ledger.embedded;

import org.jspecify.annotations.NullMarked;
