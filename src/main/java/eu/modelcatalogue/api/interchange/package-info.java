/**
 * Models in standard forms: bills of materials (CycloneDX, SPDX) and linked data (MLDCAT-AP, DCAT-AP).
 *
 * <p>Floor 5. Tests hold every document to its schema or shapes.
 */
@NullMarked
package eu.modelcatalogue.api.interchange;

import org.jspecify.annotations.NullMarked;
