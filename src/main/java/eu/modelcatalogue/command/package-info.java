/**
 * How the service is started: serving, checking the seeds, publishing an edition.
 *
 * <p>Floor 6. May import every room but the API and the pages.
 */
@NullMarked
package eu.modelcatalogue.command;

import org.jspecify.annotations.NullMarked;
