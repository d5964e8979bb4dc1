/**
 * One class for each outside source: a mapping of its fields and words to attributes of the catalogue. {@link eu.modelcatalogue.importers.mapping.Importers}
 * lists them. Reading files, matching, dating, writing and reporting are shared and lie elsewhere.
 */
@NullMarked
package eu.modelcatalogue.importers.mapping;

import org.jspecify.annotations.NullMarked;
