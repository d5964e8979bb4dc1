/**
 * The command line: serve, check, publish, import, refresh, offers, review, report, backup and restore.
 *
 * <p>Floor 6. Imports nothing of the API and the pages; {@code ArchitectureTest.MAP} lists what it may import.
 */
@NullMarked
package eu.modelcatalogue.cli;

import org.jspecify.annotations.NullMarked;
