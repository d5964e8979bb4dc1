/**
 * The room of codings: what of an answer is worth packing, whether its caller takes it so, and how it is packed.
 *
 * <p>Floor 5. Imports no other room of the API.
 */
@NullMarked
package eu.modelcatalogue.api.coding;

import org.jspecify.annotations.NullMarked;
