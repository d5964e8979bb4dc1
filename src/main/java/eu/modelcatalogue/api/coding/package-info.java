/**
 * How answers become bytes: as JSON, and packed, where it is worth it and their caller takes it so.
 *
 * <p>Floor 5. Imports no other room of the API.
 */
@NullMarked
package eu.modelcatalogue.api.coding;

import org.jspecify.annotations.NullMarked;
