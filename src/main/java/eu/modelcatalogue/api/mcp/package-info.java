/**
 * The questions of the API as tools of the Model Context Protocol, answered by the same records.
 *
 * <p>Floor 5. Only this package depends on the extension for the protocol.
 */
@NullMarked
package eu.modelcatalogue.api.mcp;

import org.jspecify.annotations.NullMarked;
