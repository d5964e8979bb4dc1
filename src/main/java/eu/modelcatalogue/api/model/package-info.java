/**
 * Models: search, one model in detail, suggestions and badges.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.model;

import org.jspecify.annotations.NullMarked;
