/**
 * XML element by element, and parts in a ZIP file: what several file formats are made of.
 *
 * <p>Floor 2. Imports no other package of the project.
 */
@NullMarked
package eu.modelcatalogue.xml;

import org.jspecify.annotations.NullMarked;
