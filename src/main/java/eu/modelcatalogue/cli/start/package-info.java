/**
 * What a start needs: the embedded database, the newest edition, and the files that the build prepared.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.cli.start;

import org.jspecify.annotations.NullMarked;
