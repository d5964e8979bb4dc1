/**
 * Models in standard formats: bills of materials (CycloneDX, SPDX) and linked data (MLDCAT-AP, DCAT-AP).
 *
 * <p>Floor 5. Tests validate every document against its schema or shapes.
 */
@NullMarked
package eu.modelcatalogue.api.interchange;

import org.jspecify.annotations.NullMarked;
