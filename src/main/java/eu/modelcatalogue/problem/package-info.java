/**
 * Problems with requests. Each type of problem has its own address (RFC 9457), and all faults of a request are reported together.
 *
 * <p>Floor 4. Imports {@code domain}, {@code catalogue} and {@code text}.
 */
@NullMarked
package eu.modelcatalogue.problem;

import org.jspecify.annotations.NullMarked;
