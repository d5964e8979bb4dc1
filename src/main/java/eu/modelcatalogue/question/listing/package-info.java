/**
 * By what the lists of licences and organisations can be narrowed.
 *
 * <p>Floor 4, like all of {@code question}.
 */
@NullMarked
package eu.modelcatalogue.question.listing;

import org.jspecify.annotations.NullMarked;
