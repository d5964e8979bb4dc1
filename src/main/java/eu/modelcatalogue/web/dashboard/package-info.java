/**
 * Figures: the dashboard, and for each figure its page, frame, picture and table.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.dashboard;

import org.jspecify.annotations.NullMarked;
