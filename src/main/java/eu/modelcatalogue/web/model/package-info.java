/**
 * The page of a model.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.model;

import org.jspecify.annotations.NullMarked;
