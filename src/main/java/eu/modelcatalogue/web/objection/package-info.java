/**
 * The page for objections: it prepares a message and stores nothing.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.objection;

import org.jspecify.annotations.NullMarked;
