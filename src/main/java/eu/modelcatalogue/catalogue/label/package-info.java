/**
 * What an edition derives of a model beside headlines and verdicts: its label, the rung of the G7's ladder.
 *
 * <p>Floor 1. May import {@code openness} and {@code criteria}. Pure.
 */
@NullMarked
package eu.modelcatalogue.catalogue.label;

import org.jspecify.annotations.NullMarked;
