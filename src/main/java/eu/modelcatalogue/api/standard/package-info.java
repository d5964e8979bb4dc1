/**
 * Models in the forms of others: bills of materials by CycloneDX and SPDX, and linked data, MLDCAT-AP for a model and DCAT-AP for the catalogue.
 *
 * <p>Floor 5. Each form is written as nodes that are named as its schema names them; a test holds what is written of every model to that schema, or to
 * the shapes of its profile.
 */
@NullMarked
package eu.modelcatalogue.api.standard;

import org.jspecify.annotations.NullMarked;
