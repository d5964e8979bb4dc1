/**
 * Epoch AI, Data on AI Models: several tables of different months, with parameters, compute, accessibility and origin.
 *
 * <p>What is taken and how its words are read is said at each class; what is not taken, and why:
 *
 * <ul>
 *   <li>Addresses in notes and links are not read as ids on the Hub: they lead to base models and earlier versions as often as to the
 *       model of the row.
 *   <li>A model that was never released has no date of release: the date of publication is that of a paper.
 * </ul>
 */
@NullMarked
package eu.modelcatalogue.ingest.epoch;

import org.jspecify.annotations.NullMarked;
