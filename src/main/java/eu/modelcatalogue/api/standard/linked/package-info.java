/**
 * Models and the catalogue as linked data: MLDCAT-AP for a model, DCAT-AP for the catalogue.
 *
 * <p>Floor 5. A test holds what is written of every model to the shapes of MLDCAT-AP.
 */
@NullMarked
package eu.modelcatalogue.api.standard.linked;

import org.jspecify.annotations.NullMarked;
