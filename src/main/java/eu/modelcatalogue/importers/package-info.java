/**
 * Brings what outside sources state into the seeds. The way is the same for every source: a snapshot ({@code snapshot}) is read by the mapping of the source
 * ({@code mapping}) into entries ({@code entry}), each entry is matched to a model ({@code identity}), and {@link eu.modelcatalogue.importers.Import} makes
 * claims of it, writes the files of the seeds and reports. Nothing is ever deleted or published.
 */
@NullMarked
package eu.modelcatalogue.importers;

import org.jspecify.annotations.NullMarked;
