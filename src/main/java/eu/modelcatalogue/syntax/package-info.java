/**
 * How conditions, profiles and licence expressions are written, in files, requests, answers and the ledger alike.
 *
 * <p>Floor 2. Imports {@code domain} and {@code criteria}.
 */
@NullMarked
package eu.modelcatalogue.syntax;

import org.jspecify.annotations.NullMarked;
