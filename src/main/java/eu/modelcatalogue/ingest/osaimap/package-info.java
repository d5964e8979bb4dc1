/** The Open Source AI map of Current AI: scores of models with the sources that they cite. */
@NullMarked
package eu.modelcatalogue.ingest.osaimap;

import org.jspecify.annotations.NullMarked;
