/**
 * The command line: serve, check, publish, import, refresh, review and report.
 *
 * <p>Floor 6. May import every package but the API and the pages.
 */
@NullMarked
package eu.modelcatalogue.cli;

import org.jspecify.annotations.NullMarked;
