package eu.modelcatalogue.importers.identity;

import java.util.List;

/** Which model of the catalogue an entry of a source is about. */
public sealed interface MatchResult {

    /**
     * The entry is about a model of the catalogue.
     */
    record Matched(String model, String rule) implements MatchResult {}

    /** The entry resembles no model of the catalogue. */
    record Unmatched() implements MatchResult {}

    /**
     * The entry is about one of these models, or about none: a curator decides.
     *
     * @param reason why it is not taken for one of them
     */
    record Doubtful(List<String> candidates, String reason) implements MatchResult {}

    /**
     * A curator has decided to leave the entry out.
     */
    record LeftOut(String reason) implements MatchResult {}
}
