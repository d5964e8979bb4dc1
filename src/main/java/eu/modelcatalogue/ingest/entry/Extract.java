package eu.modelcatalogue.ingest.entry;

import java.util.List;

/**
 * What was read from a snapshot.
 *
 * @param entries what the source says, entry by entry; keys are unique
 * @param refused what was not taken, and why
 */
public record Extract(List<SourceEntry> entries, List<Refusal> refused) {

    public Extract {
        entries = List.copyOf(entries);
        refused = List.copyOf(refused);
    }

    /**
     * Something that was not taken.
     *
     * @param place file, and line, row or field in it
     * @param reason what is wrong with it, and what is allowed
     */
    public record Refusal(String place, String reason) {}
}
