/**
 * What an address means before anything is routed: its one spelling, the file that its ending names, and the form of others that stands at an address
 * of its own.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.address;

import org.jspecify.annotations.NullMarked;
