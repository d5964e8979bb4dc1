package eu.modelcatalogue.ingest.entry;

import eu.modelcatalogue.ingest.fetch.Snapshot;

/** Reads one outside source: knows its form and its words, and nothing of the catalogue's entries or files. */
public interface Importer {

    /** Id of the source: the name of its file in {@code seeds/sources}. */
    String source();

    /**
     * Whether its entries are repositories of the Hub, or speak of classes of architecture. Several of them can speak of one model then (base,
     * instruct, quantised), the owner of a repository tells who made it, and another owner's repository of the same name is a copy.
     */
    default boolean listsRepositories() {
        return false;
    }

    /**
     * Translates a snapshot of the source.
     *
     * <p>What the source does not say is left out; what cannot be read or is outside the catalogue is refused with the place and the reason,
     * and the rest is read on.
     *
     * @param snapshot the source's files
     * @param licences knows licences by the names that sources give them
     * @throws IllegalArgumentException where the snapshot as a whole is not of this source; the message says what was looked for
     */
    Extract read(Snapshot snapshot, LicenceNames licences);
}
