/** comparIA of the French State: what it says of the models that it offers for comparison, with their licences. */
@NullMarked
package eu.modelcatalogue.ingest.comparia;

import org.jspecify.annotations.NullMarked;
