package eu.modelcatalogue.ingest.identity;

import java.util.List;

/** Which model of the catalogue an entry of a source speaks of. */
public sealed interface Placing {

    /**
     * It speaks of a model that is here.
     *
     * @param model id
     * @param rule what led there
     */
    record Known(String model, String rule) implements Placing {}

    /** It resembles nothing that is here. */
    record Unknown() implements Placing {}

    /**
     * It may be one of these, or none: a curator decides.
     *
     * @param candidates ids of models
     * @param reason why it is not taken for one of them
     */
    record Doubtful(List<String> candidates, String reason) implements Placing {}

    /**
     * A curator has decided not to take it.
     *
     * @param reason why
     */
    record Left(String reason) implements Placing {}
}
