/**
 * A content in writing: as canonical JSON with its digest, as descriptions for the ledger, and as the file that the build prepares.
 *
 * <p>Floor 3, below the rest of {@code ledger}, of which it knows nothing.
 */
@NullMarked
package eu.modelcatalogue.ledger.content;

import org.jspecify.annotations.NullMarked;
