/**
 * The layout of every page: navigation, links, labels, forms, and problems as pages.
 *
 * <p>Floor 6. Pages are made from the edition in memory, need no script, set no cookie and load nothing from other sites.
 */
@NullMarked
package eu.modelcatalogue.web.layout;

import org.jspecify.annotations.NullMarked;
