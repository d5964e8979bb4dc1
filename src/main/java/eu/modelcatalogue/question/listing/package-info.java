/**
 * By what the lists of licences, organisations and sources can be narrowed.
 *
 * <p>Floor 4, like all of {@code question}.
 */
@NullMarked
package eu.modelcatalogue.question.listing;

import org.jspecify.annotations.NullMarked;
