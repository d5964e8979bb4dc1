/**
 * The documentation for people who program: what the build wrote, in the frame of the site, and a console to try requests.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.docs;

import org.jspecify.annotations.NullMarked;
