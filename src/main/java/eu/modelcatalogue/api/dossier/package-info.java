/**
 * The dossier: the reasons for a choice, as a document.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.dossier;

import org.jspecify.annotations.NullMarked;
