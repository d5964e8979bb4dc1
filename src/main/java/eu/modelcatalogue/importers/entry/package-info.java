/**
 * What a mapping works with: {@link eu.modelcatalogue.importers.entry.SourceReading} gives it files and licences and collects its entries, which are made of
 * statements. Entries are not matched to models yet, and nothing here knows the files of the seeds.
 */
@NullMarked
package eu.modelcatalogue.importers.entry;

import org.jspecify.annotations.NullMarked;
