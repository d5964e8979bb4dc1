/**
 * The vocabulary of openness: what a claim, a fact, a licence, an organisation and a model are, and how the headline attributes follow from
 * the components.
 *
 * <p>Floor 0. Imports nothing but {@code java.*} (and the nullness annotations); every other room may import it.
 */
@NullMarked
package eu.modelcatalogue.openness;

import org.jspecify.annotations.NullMarked;
