/**
 * The reference lists: licences, organisations, sources, editions; and the entry of the API.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.reference;

import org.jspecify.annotations.NullMarked;
