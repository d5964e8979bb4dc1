/**
 * Licences, organisations, sources and editions as lists, the entry of the API, and its vocabulary.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.reference;

import org.jspecify.annotations.NullMarked;
