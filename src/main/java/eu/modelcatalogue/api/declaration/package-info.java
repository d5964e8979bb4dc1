/**
 * Models that are declared in a body, such as a bidder's, judged and not kept.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.declaration;

import org.jspecify.annotations.NullMarked;
