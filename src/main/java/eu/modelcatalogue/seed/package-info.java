/**
 * Reads {@code seeds/}: strictly, all faults of all files at once, each with file, line, field, what is wrong and what is allowed.
 *
 * <p>Floor 2. May import {@code openness}, {@code criteria} and {@code catalogue}. Knows Jackson, the JSON Schema validator and the SPDX library.
 */
@NullMarked
package eu.modelcatalogue.seed;

import org.jspecify.annotations.NullMarked;
