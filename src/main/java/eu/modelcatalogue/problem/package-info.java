/**
 * What can be wrong with a request. Each kind of problem has an address of its own (RFC 9457), and all faults of a request are reported at once.
 *
 * <p>Floor 4. Imports {@code domain}, {@code catalogue} and {@code text}.
 */
@NullMarked
package eu.modelcatalogue.problem;

import org.jspecify.annotations.NullMarked;
