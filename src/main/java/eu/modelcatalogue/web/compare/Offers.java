package eu.modelcatalogue.web.compare;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.AiModel;
import java.util.List;

/** Suggests models for a typed text. */
final class Offers {

    private static final int MOST = 12;

    private Offers() {}

    /** The model with that id, alias or name, otherwise the results of a search. */
    static List<AiModel> of(Edition edition, String text, List<AiModel> already) {
        List<String> words = TypedText.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        String key = TypedText.key(words);
        List<AiModel> exact = edition.models().stream()
                .filter(model -> model.id().equals(text)
                        || edition.idOfAlias(text).filter(model.id()::equals).isPresent()
                        || TypedText.key(TypedText.words(model.name())).equals(key))
                .toList();
        List<AiModel> found = exact.size() == 1
                ? exact
                : edition.index()
                        .search(Query.EVERYTHING.draft().text(words).query().whole())
                        .page();
        return found.stream()
                .filter(model -> !already.contains(model))
                .limit(MOST)
                .toList();
    }
}
