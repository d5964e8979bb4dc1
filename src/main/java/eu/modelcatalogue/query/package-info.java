/**
 * Parses requests into typed queries: parameters, search, format, language and edition; and defines the spelling of addresses.
 *
 * <p>Floor 4. Imports {@code problem}, {@code text} and floors 0 and 1.
 */
@NullMarked
package eu.modelcatalogue.query;

import org.jspecify.annotations.NullMarked;
