/**
 * Health: whether the service lives and is ready, on the management port and, deprecated, on the main port.
 *
 * <p>Floor 5. Imports {@code problem} and {@code api.deprecation}.
 */
@NullMarked
package eu.modelcatalogue.api.health;

import org.jspecify.annotations.NullMarked;
