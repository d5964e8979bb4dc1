/**
 * The catalogue at one moment: the immutable edition, its bitmap index, search and counting, the label of the G7, and the registry of fields that
 * every answer reads.
 *
 * <p>Floor 1. Imports {@code domain}, {@code criteria}, {@code offers} and {@code hardware}; pure Java besides RoaringBitmap. Facts, verdicts and index meet here.
 */
@NullMarked
package eu.modelcatalogue.catalogue;

import org.jspecify.annotations.NullMarked;
