/**
 * The room of the budget: what costly answers may take together. Whoever makes one asks for a place.
 *
 * <p>Floor 5. May import what answers problems.
 */
@NullMarked
package eu.modelcatalogue.api.budget;

import org.jspecify.annotations.NullMarked;
