/**
 * The room of the Model Context Protocol: the questions of the API as tools for language models, answered by the same records.
 *
 * <p>Floor 5. May look at the rooms whose answers it gives; none looks at it. The only one that knows the extension that speaks the protocol.
 */
@NullMarked
package eu.modelcatalogue.api.mcp;

import org.jspecify.annotations.NullMarked;
