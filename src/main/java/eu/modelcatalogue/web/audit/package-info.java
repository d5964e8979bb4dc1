/**
 * The page that audits a bill of materials, a gateway's configuration or a list of names.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.audit;

import org.jspecify.annotations.NullMarked;
