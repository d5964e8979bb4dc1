/**
 * The pages, for people with a browser: search, one model, models side by side, in English, French and German.
 *
 * <p>Floor 3, above {@code api}, whose parameters, words and caching it uses; {@code api} does not know it. May import every room below. Pages
 * come out of the edition in memory, need no script, set no cookie and ask no other site for anything.
 */
@NullMarked
package eu.modelcatalogue.web;

import org.jspecify.annotations.NullMarked;
