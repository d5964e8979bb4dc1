/**
 * Tables as files: CSV, XLSX, ODS and lines of JSON. Knows cells and formats, nothing of what is in them.
 *
 * <p>Floor 2. Imports {@code markup} alone of the house. Knows Commons CSV and Compress, fastexcel and Jackson's generator.
 */
@NullMarked
package eu.modelcatalogue.export;

import org.jspecify.annotations.NullMarked;
