/**
 * Charts as SVG and PNG. Knows bars and how they are drawn, and nothing of what they count. Needs no font and no screen of the machine.
 *
 * <p>Floor 2. Imports {@code xml}.
 */
@NullMarked
package eu.modelcatalogue.charts;

import org.jspecify.annotations.NullMarked;
