/**
 * Floor 1: how much memory it takes to run a model, and on which hardware it fits. Calculated from facts by published rules, never measured. Pure Java;
 * imports {@code domain} only.
 */
@NullMarked
package eu.modelcatalogue.hardware;

import org.jspecify.annotations.NullMarked;
