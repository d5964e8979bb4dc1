/**
 * XML element by element, and parts of a ZIP file, from which several file formats are made.
 *
 * <p>Floor 2. Imports no other package of the project.
 */
@NullMarked
package eu.modelcatalogue.xml;

import org.jspecify.annotations.NullMarked;
