/**
 * HTTP for every answer: refusals before a resource is reached, canonical addresses, entity tags, caches and streams.
 *
 * <p>Floor 5. Reads run on the event loop and never touch the database.
 */
@NullMarked
package eu.modelcatalogue.api.http;

import org.jspecify.annotations.NullMarked;
