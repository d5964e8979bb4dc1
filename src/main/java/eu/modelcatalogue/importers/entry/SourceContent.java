package eu.modelcatalogue.importers.entry;

import java.util.List;

/**
 * The result of reading a snapshot.
 *
 * @param entries what the source states, entry by entry; keys are unique
 * @param refused the parts that were not read, with the reason
 */
public record SourceContent(List<SourceEntry> entries, List<Refusal> refused) {

    public SourceContent {
        entries = List.copyOf(entries);
        refused = List.copyOf(refused);
    }

    /**
     * A part of the source that was not read.
     */
    public record Refusal(String place, String reason) {}
}
