/**
 * Answers with tables and documents as files: heads and cells in the language of the reader, and the notes that say where all of it comes from.
 *
 * <p>Floor 5. What is in a table is said in the room of its resource; how a file is written, in {@code export}.
 */
@NullMarked
package eu.modelcatalogue.api.file;

import org.jspecify.annotations.NullMarked;
