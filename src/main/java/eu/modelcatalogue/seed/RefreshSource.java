package eu.modelcatalogue.seed;

import java.util.List;

/**
 * A source that {@code refresh} brings up to date: an entry of {@code seeds/refresh.yaml}. Its licence and attribution stand in its file in {@code sources/}.
 *
 * @param source id; the importer has the same
 * @param addresses where it is fetched, in this order; empty where nobody publishes it in a form that the importer reads, so that it is only read from a folder
 * @param folder name of its folder below the folder that {@code --from} names
 * @param smallest bytes that its files have at least, all together
 * @param words that must occur in its files
 * @param shrinkage largest share of the entries that speak here already and may be missing at once, in percent
 * @param newModels whether entries that resemble no model here become models
 */
public record RefreshSource(
        String source,
        List<String> addresses,
        String folder,
        long smallest,
        List<String> words,
        int shrinkage,
        boolean newModels) {

    public RefreshSource {
        addresses = List.copyOf(addresses);
        words = List.copyOf(words);
    }
}
