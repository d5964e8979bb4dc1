/**
 * What a caller asks, decoded: parameters, search, format, language and edition, each fault with what is allowed; and how an address is
 * spelled.
 *
 * <p>Floor 4. May import {@code words}, {@code problem} and below. The API and the pages ask the same questions.
 */
@NullMarked
package eu.modelcatalogue.question;

import org.jspecify.annotations.NullMarked;
