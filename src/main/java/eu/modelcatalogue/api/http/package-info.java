/**
 * HTTP for every answer: what is refused before a resource is reached, canonical addresses, tags, caches and streams.
 *
 * <p>Floor 5. Reads run on the event loop and never touch the database.
 */
@NullMarked
package eu.modelcatalogue.api.http;

import org.jspecify.annotations.NullMarked;
