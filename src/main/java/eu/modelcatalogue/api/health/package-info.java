/**
 * Health: whether the service is alive and ready, on the management port and, deprecated, on the main port.
 *
 * <p>Floor 5. It imports {@code problem} and {@code api.deprecation}.
 */
@NullMarked
package eu.modelcatalogue.api.health;

import org.jspecify.annotations.NullMarked;
