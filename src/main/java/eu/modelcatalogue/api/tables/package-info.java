/**
 * Answers as tables and documents: columns and cells in the reader’s language, and the notes that name the sources.
 *
 * <p>Floor 5. How a file is written is in {@code export} and {@code document}.
 */
@NullMarked
package eu.modelcatalogue.api.tables;

import org.jspecify.annotations.NullMarked;
