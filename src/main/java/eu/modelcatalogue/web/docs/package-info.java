/**
 * The documentation for programmers, and a console to try requests.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.docs;

import org.jspecify.annotations.NullMarked;
