/**
 * The reference lists: licences, organisations, sources, editions; the entry of the API; and the words that answers are made of: attributes, their values
 * and closed lists, in three languages.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.reference;

import org.jspecify.annotations.NullMarked;
