/** One file of the seeds, parsed and held against the schema of its kind, and what can be wrong in it. */
@NullMarked
package eu.modelcatalogue.seed.file;

import org.jspecify.annotations.NullMarked;
