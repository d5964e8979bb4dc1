/**
 * Tables as files: CSV, XLSX, ODS and lines of JSON. Knows cells and formats, but not their content.
 *
 * <p>Floor 2. Imports {@code xml}.
 */
@NullMarked
package eu.modelcatalogue.export;

import org.jspecify.annotations.NullMarked;
