/**
 * Searches as allow lists for gateways and policy engines, in the formats that these read. Unknown values are never allowed.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.policy;

import org.jspecify.annotations.NullMarked;
