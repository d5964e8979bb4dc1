/**
 * Answers as tables and documents: columns and cells in the reader’s language, and the notes that name the sources.
 *
 * <p>Floor 5. The packages {@code export} and {@code document} write the files.
 */
@NullMarked
package eu.modelcatalogue.api.tables;

import org.jspecify.annotations.NullMarked;
