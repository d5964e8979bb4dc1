/**
 * Deprecation: declared on resource methods, announced in headers and in the contract.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.deprecation;

import org.jspecify.annotations.NullMarked;
