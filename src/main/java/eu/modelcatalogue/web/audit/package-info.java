/**
 * The page of an audit.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.audit;

import org.jspecify.annotations.NullMarked;
