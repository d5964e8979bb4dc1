package eu.modelcatalogue.domain;

/**
 * The parts that a release of a model can contain: the 17 components of the Model Openness Framework 1.0; base weights and post-training data are
 * separate, as in the European Open Source AI Index.
 *
 * <p>Source: arXiv 2403.13784v6, table of components; {@code mof.settings.yml} of the Model Openness Tool.
 */
public enum Component implements Word {
    ARCHITECTURE,
    WEIGHTS_FINAL,
    WEIGHTS_BASE,
    WEIGHTS_INTERMEDIATE,
    TRAINING_CODE,
    DATA_PREPROCESSING_CODE,
    INFERENCE_CODE,
    EVALUATION_CODE,
    SUPPORTING_LIBRARIES,
    TRAINING_DATASETS,
    POST_TRAINING_DATASETS,
    EVALUATION_DATA,
    EVALUATION_RESULTS,
    MODEL_CARD,
    DATA_CARD,
    TECHNICAL_REPORT,
    RESEARCH_PAPER,
    MODEL_METADATA,
    SAMPLE_OUTPUTS;

    private final String availability;
    private final String licence;

    Component() {
        // Computed once, because every rule of every profile reads these names for every model.
        this.availability = "components." + word() + ".availability";
        this.licence = "components." + word() + ".licence";
    }

    /** Name of the attribute that states whether it is released. */
    public String availability() {
        return availability;
    }

    /** Name of the attribute that states its licence. */
    public String licence() {
        return licence;
    }
}
