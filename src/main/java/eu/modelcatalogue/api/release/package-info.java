/**
 * A data release: an edition as a folder of files to pass on, written by a command and not by a request.
 *
 * <p>Floor 5. Imports {@code export}, {@code ledger} and {@code api.edition}, whose files it holds.
 */
@NullMarked
package eu.modelcatalogue.api.release;

import org.jspecify.annotations.NullMarked;
