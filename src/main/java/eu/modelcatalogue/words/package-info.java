/**
 * What a reader is told: values, dates, numbers, verdicts and reasons in English, French and German.
 *
 * <p>Floor 2. May import {@code openness}, {@code criteria} and {@code catalogue}. The words themselves lie in {@code
 * src/main/resources/words/}.
 */
@NullMarked
package eu.modelcatalogue.words;

import org.jspecify.annotations.NullMarked;
