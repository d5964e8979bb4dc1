package eu.modelcatalogue.importers.entry;

import eu.modelcatalogue.importers.snapshot.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads one outside source. It knows the form and the words of the source, and nothing about the entries or the files of the catalogue.
 *
 * @param source id of the source: the name of its file in {@code seeds/sources}
 * @param listsRepositories whether the entries are repositories of the Hugging Face Hub or classes of architecture. Several of them can then describe
 *     one model (base, instruct, quantised), the owner of a repository tells who made it, and a repository of the same name under another owner is a copy
 * @param keysOf ids of other sources that name models by the same keys, the more exact first: what was decided there of a key, and where its entry was placed,
 *     holds here too
 * @param mapping translates a snapshot. It leaves out what the source does not state, refuses what it cannot read or what is not a model of the
 *     catalogue, with place and reason, and reads on. It throws {@link IllegalArgumentException} where the snapshot as a whole is not of this
 *     source; the message says what was expected
 */
public record Importer(String source, boolean listsRepositories, List<String> keysOf, Consumer<SourceReading> mapping) {

    /** A source whose entries are models. */
    public static Importer ofModels(String source, Consumer<SourceReading> mapping) {
        return new Importer(source, false, List.of(), mapping);
    }

    /** A source whose entries are repositories of the Hub, or classes of architecture. */
    public static Importer ofRepositories(String source, Consumer<SourceReading> mapping) {
        return new Importer(source, true, List.of(), mapping);
    }

    /** The same importer of a source whose keys are those of others. */
    public Importer withKeysOf(String... others) {
        return new Importer(source, listsRepositories, List.of(others), mapping);
    }

    /**
     * Translates a snapshot of the source.
     *
     * @throws IllegalArgumentException where the snapshot as a whole is not of this source
     */
    public SourceContent read(Snapshot snapshot, LicenceNames licences) {
        SourceReading reading = new SourceReading(snapshot, licences);
        mapping.accept(reading);
        return reading.content();
    }
}
