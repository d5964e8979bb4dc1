/**
 * How answers become bytes: JSON, and compressed content where the caller accepts it.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.compression;

import org.jspecify.annotations.NullMarked;
