package eu.modelcatalogue.domain;

/**
 * The parts that a release of a model can consist of: the 17 components of the Model Openness Framework 1.0, with base weights and
 * post-training data set apart as the European Open Source AI Index does.
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
        // Asked for by every rule of every profile on every model.
        this.availability = "components." + word() + ".availability";
        this.licence = "components." + word() + ".licence";
    }

    /** Name of the attribute that says whether it is released. */
    public String availability() {
        return availability;
    }

    /** Name of the attribute that says under which licence. */
    public String licence() {
        return licence;
    }
}
