/**
 * The form for a model that is not in the catalogue, and its verdicts.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.assess;

import org.jspecify.annotations.NullMarked;
