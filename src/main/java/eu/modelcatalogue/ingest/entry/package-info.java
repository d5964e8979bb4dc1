/**
 * What every importer gives: entries and what they say, before it is known of which model of the catalogue. An {@link Importer} reads a
 * {@link eu.modelcatalogue.ingest.fetch.Snapshot} and knows nothing of the files of the seeds.
 */
@NullMarked
package eu.modelcatalogue.ingest.entry;

import org.jspecify.annotations.NullMarked;
