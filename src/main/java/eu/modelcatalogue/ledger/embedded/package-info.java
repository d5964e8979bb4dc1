/**
 * The PostgreSQL that the service brings along: unpacked, initialised, started, adopted and stopped. Knows processes and files, and nothing of the
 * catalogue.
 *
 * <p>Floor 3. Imports no other package of the project.
 */
@NullMarked
package eu.modelcatalogue.ledger.embedded;

import org.jspecify.annotations.NullMarked;
