/**
 * The API on the wire: what is refused before a resource is reached, how answers are named, cached and not sent twice, and whether the
 * service is ready.
 *
 * <p>Floor 5. Reads run on the event loop and never touch the database.
 */
@NullMarked
package eu.modelcatalogue.api.http;

import org.jspecify.annotations.NullMarked;
