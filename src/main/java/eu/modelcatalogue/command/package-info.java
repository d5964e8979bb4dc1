/**
 * How the service is started: serving, checking the seeds, publishing an edition.
 *
 * <p>Floor 3. May import every room below.
 */
@NullMarked
package eu.modelcatalogue.command;

import org.jspecify.annotations.NullMarked;
