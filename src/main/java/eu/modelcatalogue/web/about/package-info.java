/**
 * The pages about the catalogue: its operator and its sources.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.about;

import org.jspecify.annotations.NullMarked;
