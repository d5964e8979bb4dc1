/**
 * What a source says, and what is made of it: subjects, attributes, claims, and the facts that they resolve to.
 *
 * <p>Floor 0, like all of {@code openness}.
 */
@NullMarked
package eu.modelcatalogue.openness.claim;

import org.jspecify.annotations.NullMarked;
