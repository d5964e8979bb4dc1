/**
 * The pages of the profiles.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.criteria;

import org.jspecify.annotations.NullMarked;
