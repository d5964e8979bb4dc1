/**
 * Models that a request declares, such as a bidder’s: they are judged and not stored.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.declaration;

import org.jspecify.annotations.NullMarked;
