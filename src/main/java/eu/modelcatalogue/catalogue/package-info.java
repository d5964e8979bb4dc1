/**
 * The catalogue at one moment: claims resolved to facts by the policy, the immutable edition, its bitmap index, and the search over it.
 *
 * <p>Floor 1. Pure Java besides RoaringBitmap: knows no Jakarta, Quarkus, Jackson, clock, randomness or logging. May import {@code openness} and {@code criteria}: here facts, verdicts and index meet.
 */
@NullMarked
package eu.modelcatalogue.catalogue;

import org.jspecify.annotations.NullMarked;
