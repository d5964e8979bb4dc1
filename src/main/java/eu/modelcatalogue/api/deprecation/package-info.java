/**
 * Deprecation: declared where something is answered, announced by headers and by the contract.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.deprecation;

import org.jspecify.annotations.NullMarked;
