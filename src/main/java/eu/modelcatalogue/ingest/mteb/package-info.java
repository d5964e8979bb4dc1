/** The Massive Text Embedding Benchmark: what its records say of models that turn text into vectors or put results in order. */
@NullMarked
package eu.modelcatalogue.ingest.mteb;

import org.jspecify.annotations.NullMarked;
