/**
 * Limits on one connection and one address, before a request is read.
 *
 * <p>Floor 5. Works on the pipeline of Netty. Imports {@code problem}.
 */
@NullMarked
package eu.modelcatalogue.api.connection;

import org.jspecify.annotations.NullMarked;
