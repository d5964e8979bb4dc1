/**
 * Reads the records of the Model Openness Tool (LF AI and Data): one YAML file for each model, which lists the components of the Model
 * Openness Framework that it holds for released, each with a licence.
 *
 * <p>Source: github.com/lfai/model_openness_tool, MIT.
 */
@NullMarked
package eu.modelcatalogue.ingest.mot;

import org.jspecify.annotations.NullMarked;
