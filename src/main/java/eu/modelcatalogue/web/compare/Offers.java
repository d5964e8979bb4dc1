package eu.modelcatalogue.web.compare;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.openness.AiModel;
import java.util.Comparator;
import java.util.List;

/** Models that a reader may mean by what was typed. */
final class Offers {

    private static final int MOST = 12;

    private Offers() {}

    /**
     * Models that fit what was typed: the one of that id, alias or name, else those that a search finds, those whose name is nearest to it first.
     *
     * @param already models that need not be offered
     */
    static List<AiModel> of(Edition edition, String text, List<AiModel> already) {
        String folded = ModelIndex.fold(text).strip();
        if (folded.isEmpty()) {
            return List.of();
        }
        List<AiModel> exact = edition.models().stream()
                .filter(model -> model.id().equals(text)
                        || edition.idOfAlias(text).filter(model.id()::equals).isPresent()
                        || ModelIndex.fold(model.name()).equals(folded))
                .toList();
        List<AiModel> found = exact.size() == 1
                ? exact
                : edition.index()
                        .search(Query.EVERYTHING
                                .draft()
                                .text(List.of(folded.split("\\s+")))
                                .query()
                                .whole())
                        .page();
        return found.stream()
                .filter(model -> !already.contains(model))
                .sorted(Comparator.comparing(model -> distance(model, folded)))
                .limit(MOST)
                .toList();
    }

    /** How far a name is from what was typed: 0 where it begins so, 1 where it has it further on, 2 where its words are only somewhere in the entry. */
    private static int distance(AiModel model, String folded) {
        int place = ModelIndex.fold(model.name()).indexOf(folded);
        return place < 0 ? 2 : Math.min(place, 1);
    }
}
