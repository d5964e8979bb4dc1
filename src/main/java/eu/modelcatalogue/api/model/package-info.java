/**
 * Models: search, one model whole, and how an item is written.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.model;

import org.jspecify.annotations.NullMarked;
