/**
 * Tables as files: CSV, XLSX, ODS and lines of JSON. Knows cells and formats, and nothing of their content.
 *
 * <p>Floor 2. Imports {@code xml}.
 */
@NullMarked
package eu.modelcatalogue.export;

import org.jspecify.annotations.NullMarked;
