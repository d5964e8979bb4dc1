/** Opening up ChatGPT, the predecessor of the European Open Source AI Index: older models, older field names, and coarser classes. */
@NullMarked
package eu.modelcatalogue.ingest.openingup;

import org.jspecify.annotations.NullMarked;
