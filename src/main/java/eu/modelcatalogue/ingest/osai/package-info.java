/**
 * The European Open Source AI Index, and what its predecessor {@link eu.modelcatalogue.ingest.openingup} shares with it: one YAML file for each
 * model family, in dimensions of class, link and note. An entry speaks for its end model only, never for older versions of the family.
 */
@NullMarked
package eu.modelcatalogue.ingest.osai;

import org.jspecify.annotations.NullMarked;
