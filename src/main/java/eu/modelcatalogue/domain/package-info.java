/**
 * The vocabulary of the catalogue: models, licences, organisations, claims and facts, the attributes that claims can speak about, the closed lists
 * of words, and how the four headline attributes follow from facts.
 *
 * <p>Floor 0. Imports {@code java.*} alone: it knows no Jakarta, Quarkus, Jackson, clock, randomness or logging.
 */
@NullMarked
package eu.modelcatalogue.domain;

import org.jspecify.annotations.NullMarked;
