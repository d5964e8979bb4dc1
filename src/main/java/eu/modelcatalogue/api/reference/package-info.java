/**
 * Lists of licences, organisations, sources and editions, the entry point of the API, and its vocabulary.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.reference;

import org.jspecify.annotations.NullMarked;
