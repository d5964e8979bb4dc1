/**
 * Lists of licences, organisations and sources as somebody asks for them: narrowed, in pages, as tables.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.listing;

import org.jspecify.annotations.NullMarked;
