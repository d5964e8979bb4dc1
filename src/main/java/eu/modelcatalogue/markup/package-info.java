/**
 * What files of several rooms are made of: XML, element by element, and parts in a ZIP. Knows nothing of what is in them.
 *
 * <p>Floor 2. Imports no other room, and nothing but Java.
 */
@NullMarked
package eu.modelcatalogue.markup;

import org.jspecify.annotations.NullMarked;
