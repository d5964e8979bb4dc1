/**
 * Charts as SVG and PNG. Knows bars and how to draw them, but not what they count. Needs no fonts of the machine and no screen.
 *
 * <p>Floor 2. Imports {@code xml}.
 */
@NullMarked
package eu.modelcatalogue.charts;

import org.jspecify.annotations.NullMarked;
