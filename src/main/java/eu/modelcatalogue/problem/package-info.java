/**
 * What can be wrong with a request, told so that the caller can mend it: each kind has an address of its own (RFC 9457), and all faults are
 * told at once.
 *
 * <p>Floor 4. May import {@code words} and below.
 */
@NullMarked
package eu.modelcatalogue.problem;

import org.jspecify.annotations.NullMarked;
