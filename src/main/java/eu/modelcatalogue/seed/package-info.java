/**
 * Reads {@code seeds/} strictly: reports all faults of all files together, each with file, line, field, what is wrong and what is allowed.
 *
 * <p>Floor 3. Imports {@code syntax} and floors 0 and 1.
 */
@NullMarked
package eu.modelcatalogue.seed;

import org.jspecify.annotations.NullMarked;
