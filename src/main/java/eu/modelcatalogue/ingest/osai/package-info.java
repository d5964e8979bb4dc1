/**
 * The European Open Source AI Index, and Opening up ChatGPT, its predecessor: one YAML file for each model family, in dimensions of class, link
 * and note. An entry of the index speaks for its end model only, never for older versions of the family.
 */
@NullMarked
package eu.modelcatalogue.ingest.osai;

import org.jspecify.annotations.NullMarked;
