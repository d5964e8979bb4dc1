/**
 * Figures: the page of all of them, and of each one its page, its frame for pages of others, its picture and its table.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.dashboard;

import org.jspecify.annotations.NullMarked;
