package eu.modelcatalogue.ingest.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An extract in the making: what an importer has found so far. */
public final class Draft {

    private final List<SourceEntry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Extract.Refusal> refused = new ArrayList<>();

    public void add(SourceEntry entry) {
        entries.add(entry);
    }

    /** Adds an entry unless one of its key was added so before. */
    public void addFirst(SourceEntry entry) {
        if (keys.add(entry.key())) {
            entries.add(entry);
        }
    }

    /** Notes what is not taken: where it stands, and what is wrong with it. */
    public void refuse(String place, String reason) {
        refused.add(new Extract.Refusal(place, reason));
    }

    public Extract extract() {
        return new Extract(entries, refused);
    }
}
