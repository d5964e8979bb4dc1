package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.NearestNames;
import eu.modelcatalogue.domain.AiModel;
import java.util.List;

/** The models that may be meant by the names of one document. A name of which no word is known is searched, with correction of spelling mistakes. */
final class Candidates {

    /** Most searches in one audit, because each takes up to a few dozen milliseconds. Further names without a known word get no suggestions. */
    private static final int MOST_SEARCHES = 25;

    private final Edition edition;
    private int searches;

    Candidates(Edition edition) {
        this.edition = edition;
    }

    /** The likeliest models first, at most {@value NearestNames#MOST}; among equals the more prominent. */
    List<AiModel> of(String name) {
        List<String> words = NearestNames.words(name);
        if (edition.nearestNames().know(words)) {
            return edition.nearestNames().of(words);
        }
        if (words.isEmpty() || searches >= MOST_SEARCHES) {
            return List.of();
        }
        searches++;
        Query query =
                Query.EVERYTHING.draft().text(words).limit(NearestNames.MOST).query();
        return edition.index().search(query).page();
    }
}
