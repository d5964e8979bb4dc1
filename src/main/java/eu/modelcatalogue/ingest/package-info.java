/**
 * Brings what outside sources say into the seeds. One package for each source: it only reads the source's form and translates its words to
 * claims; matching, files and the report belong to {@link eu.modelcatalogue.ingest.Import}. Nothing is ever deleted.
 */
@NullMarked
package eu.modelcatalogue.ingest;

import org.jspecify.annotations.NullMarked;
