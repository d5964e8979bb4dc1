/**
 * Charts as pictures: SVG and PNG. Knows bars and how they are drawn, nothing of what they count.
 *
 * <p>Floor 2. Imports {@code markup} alone of the house. Knows the shapes of Java 2D and FontBox; nothing here asks the machine for a font or a screen.
 */
@NullMarked
package eu.modelcatalogue.picture;

import org.jspecify.annotations.NullMarked;
