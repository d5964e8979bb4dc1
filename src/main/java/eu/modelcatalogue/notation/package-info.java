/**
 * How conditions, profiles and licence expressions are written: the same in files, bodies, answers and the ledger.
 *
 * <p>Floor 2. May import {@code openness} and {@code criteria}. Neither the ledger nor the API needs the seeds for it.
 */
@NullMarked
package eu.modelcatalogue.notation;

import org.jspecify.annotations.NullMarked;
