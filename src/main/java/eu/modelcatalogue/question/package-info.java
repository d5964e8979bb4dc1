/**
 * What a caller asks, decoded once into a typed question: {@link eu.modelcatalogue.question.Question} says which parameters there are, {@link
 * eu.modelcatalogue.question.Search} and {@link eu.modelcatalogue.question.Selection} are what they mean, each fault with what is allowed, and {@link
 * eu.modelcatalogue.question.Address} is how they are spelled.
 *
 * <p>Floor 4. May import {@code words}, {@code problem} and below. The API and the pages ask the same questions.
 */
@NullMarked
package eu.modelcatalogue.question;

import org.jspecify.annotations.NullMarked;
