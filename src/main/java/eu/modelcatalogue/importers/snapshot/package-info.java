/** How a source comes here: downloaded within bounds, asked from the Hub, or opened as a folder, file or archive. The result is always a {@link Snapshot}. */
@NullMarked
package eu.modelcatalogue.importers.snapshot;

import org.jspecify.annotations.NullMarked;
