/**
 * What a caller asks, decoded once into a typed query: parameters, search, format, language and edition; and how an address is spelled.
 *
 * <p>Floor 4. Imports {@code problem}, {@code text} and floors 0 and 1.
 */
@NullMarked
package eu.modelcatalogue.query;

import org.jspecify.annotations.NullMarked;
