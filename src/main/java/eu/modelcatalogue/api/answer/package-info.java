/**
 * Parts that several answers have: which edition, a fact with its evidence, words in three languages; and how words are written.
 *
 * <p>Floor 5. Each answer is a record, made by a static factory out of the edition. The contract is generated from these records: what is said of a
 * field on it is what a reader of the contract reads.
 */
@NullMarked
package eu.modelcatalogue.api.answer;

import org.jspecify.annotations.NullMarked;
