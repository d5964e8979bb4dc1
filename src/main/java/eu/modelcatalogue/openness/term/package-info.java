/**
 * The closed vocabularies: each value a word of law, of an index or of the field, with its spelling in data and answers.
 *
 * <p>Floor 0, like all of {@code openness}.
 */
@NullMarked
package eu.modelcatalogue.openness.term;

import org.jspecify.annotations.NullMarked;
