/**
 * models.dev: one TOML file for each model, exact to the version.
 *
 * <p>Only {@code models/<developer>/<model>.toml} is read. {@code providers/} says who serves a model at what price, and inherits or overrides
 * what the model's own file says: flags there contradict each other from host to host for the same weights (Gemma 3 27B, FLUX.1 dev), so that they
 * speak of a service and not of a checkpoint.
 */
@NullMarked
package eu.modelcatalogue.ingest.modelsdev;

import org.jspecify.annotations.NullMarked;
