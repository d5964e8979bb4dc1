/**
 * Open inference engines: which repositories and which classes of architecture their documentation and code say that they run. A model is run
 * where one of its repositories is named, or the class that a source states for it; never because its name resembles a family's.
 */
@NullMarked
package eu.modelcatalogue.ingest.engines;

import org.jspecify.annotations.NullMarked;
