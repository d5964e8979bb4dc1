/**
 * What is around every page and on most of them: addresses, words, links, names of values, problems as pages.
 *
 * <p>Floor 6, above {@code api}, which does not know it. Pages come out of the edition in memory, need no script, set no cookie and ask no
 * other site for anything.
 */
@NullMarked
package eu.modelcatalogue.web.frame;

import org.jspecify.annotations.NullMarked;
