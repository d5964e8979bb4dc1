/**
 * The target of the form for a dossier.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.dossier;

import org.jspecify.annotations.NullMarked;
