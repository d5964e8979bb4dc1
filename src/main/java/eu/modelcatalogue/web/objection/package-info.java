/**
 * The page on which somebody objects to a fact: it writes a message, and keeps nothing.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.objection;

import org.jspecify.annotations.NullMarked;
