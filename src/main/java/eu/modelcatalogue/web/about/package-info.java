/**
 * The pages of the catalogue itself: who runs it, and where it has everything from.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.about;

import org.jspecify.annotations.NullMarked;
