/**
 * Feeds of changes: Atom (RFC 4287) and JSON Feed 1.1.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.feed;

import org.jspecify.annotations.NullMarked;
