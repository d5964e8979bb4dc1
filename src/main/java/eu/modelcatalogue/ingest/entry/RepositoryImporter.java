package eu.modelcatalogue.ingest.entry;

/** An importer whose entries are repositories of the Hub, or speak of classes of architecture. */
public interface RepositoryImporter extends Importer {

    @Override
    default boolean listsRepositories() {
        return true;
    }
}
