/**
 * The vocabulary of the catalogue: models, licences, organisations, claims and facts, the attributes that claims can be about, the closed lists of
 * words, and how the four headline attributes are derived from facts.
 *
 * <p>Floor 0. It imports {@code java.*} only: no Jakarta, Quarkus, Jackson, clock, randomness or logging.
 */
@NullMarked
package eu.modelcatalogue.domain;

import org.jspecify.annotations.NullMarked;
