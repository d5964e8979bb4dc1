/**
 * Licences: their terms, and how expressions of several combine.
 *
 * <p>Floor 0, like all of {@code openness}.
 */
@NullMarked
package eu.modelcatalogue.openness.licence;

import org.jspecify.annotations.NullMarked;
