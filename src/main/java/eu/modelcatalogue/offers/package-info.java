/**
 * Floor 1: which services offer which models, from where and until when. A service is described by claims, as an organisation is; its offers are many and
 * come from lists. Pure Java; imports {@code domain} only.
 */
@NullMarked
package eu.modelcatalogue.offers;

import org.jspecify.annotations.NullMarked;
