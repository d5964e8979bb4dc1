/**
 * What a start needs: the embedded database, the newest edition, and what the build has laid beside the application.
 *
 * <p>Floor 6. Knows nothing of what was said on the command line but the name of the command.
 */
@NullMarked
package eu.modelcatalogue.command.start;

import org.jspecify.annotations.NullMarked;
