/**
 * What is to go: said once where it is answered, told by headers and by the contract.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.deprecation;

import org.jspecify.annotations.NullMarked;
