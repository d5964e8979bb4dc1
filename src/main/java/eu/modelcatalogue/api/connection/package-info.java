/**
 * The room of connections: what one connection and one address may take of the service before a request is read, whatever is asked on it.
 *
 * <p>Floor 5. It works on Netty's pipeline, below everything that reads requests. May import {@code problem}.
 */
@NullMarked
package eu.modelcatalogue.api.connection;

import org.jspecify.annotations.NullMarked;
