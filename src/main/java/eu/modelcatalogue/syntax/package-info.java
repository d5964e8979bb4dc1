/**
 * The notation of conditions, profiles and licence expressions, which is the same in files, requests, answers and the ledger.
 *
 * <p>Floor 2. Imports {@code domain} and {@code criteria}.
 */
@NullMarked
package eu.modelcatalogue.syntax;

import org.jspecify.annotations.NullMarked;
