/**
 * Values, dates, numbers, verdicts and reasons in the reader's language. The texts are in {@code src/main/resources/words/}.
 *
 * <p>Floor 2. Imports {@code syntax} and floors 0 and 1.
 */
@NullMarked
package eu.modelcatalogue.text;

import org.jspecify.annotations.NullMarked;
