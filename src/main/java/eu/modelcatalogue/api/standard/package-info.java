/**
 * Models in the forms of others: bills of materials.
 *
 * <p>Floor 5. Each form is records that are named as its schema names them; a test holds what they write of every model to that schema.
 */
@NullMarked
package eu.modelcatalogue.api.standard;

import org.jspecify.annotations.NullMarked;
