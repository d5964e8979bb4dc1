/** The services that offer models: all of them, and each one with its evidence and its offers. */
@NullMarked
package eu.modelcatalogue.web.offers;

import org.jspecify.annotations.NullMarked;
