/**
 * Records that several answers share: the edition, a fact with its evidence, a text in several languages. The contract is generated from them.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.schema;

import org.jspecify.annotations.NullMarked;
