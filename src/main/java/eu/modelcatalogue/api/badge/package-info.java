/**
 * Badges: the label or the verdict of a model as a small picture for pages of others.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.badge;

import org.jspecify.annotations.NullMarked;
