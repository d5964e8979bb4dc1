/**
 * The address to which the form for a dossier leads.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.dossier;

import org.jspecify.annotations.NullMarked;
