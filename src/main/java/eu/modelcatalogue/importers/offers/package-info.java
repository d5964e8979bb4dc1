/**
 * Brings lists of offers, and of their ends, into the seeds: joins the names of services to models, and writes a file for each service. Deletes nothing.
 */
@NullMarked
package eu.modelcatalogue.importers.offers;

import org.jspecify.annotations.NullMarked;
