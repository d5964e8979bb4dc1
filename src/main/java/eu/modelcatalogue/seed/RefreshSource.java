package eu.modelcatalogue.seed;

import java.util.List;

/**
 * A source that {@code refresh} updates: an entry of {@code seeds/refresh.yaml}. Its licence and attribution are in its file in {@code sources/}.
 *
 * @param source id; the same as that of the importer
 * @param addresses for downloading it, in this order; empty if nobody publishes it in a form that the importer reads, so that it is only read
 *     from a folder
 * @param folder name of its folder below the folder given by {@code --from}
 * @param smallest minimum size of its files together, in bytes
 * @param words that must occur in its files
 * @param shrinkage largest share of the used entries that may be missing at once, in per cent
 * @param newModels whether entries that resemble no existing model become models
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
