/**
 * The words that answers are made of: attributes, their values and closed lists, in three languages.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.vocabulary;

import org.jspecify.annotations.NullMarked;
