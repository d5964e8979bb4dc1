/**
 * Audits: a bill of materials, the configuration of a gateway or a list of names, compared with the catalogue. Nothing is stored.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.audit;

import org.jspecify.annotations.NullMarked;
