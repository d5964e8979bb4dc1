/** How a source comes here: asked for over HTTP within bounds, or opened as folder, file or archive; a {@link Snapshot} is what all of it gives. */
@NullMarked
package eu.modelcatalogue.ingest.fetch;

import org.jspecify.annotations.NullMarked;
