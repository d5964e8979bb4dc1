package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.schema.ClaimView;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed of one model from edition to edition. Editions may have to be read from the ledger, so call it on a worker. */
@ApplicationScoped
public class ModelHistory {

    private final EditionsByNumber past;
    private final EditionChanges changes;

    ModelHistory(EditionsByNumber past, EditionChanges changes) {
        this.past = past;
        this.changes = changes;
    }

    /**
     * What one edition changed of a model.
     *
     * @param before the edition that it is compared with; null for the first, which has no changes
     * @param changes sorted by kind and attribute; of verdicts and rules, those by the newest version of each profile
     * @param said the claims that it brought, by attribute
     */
    public record Step(
            EditionHeader edition,
            @Nullable EditionHeader before,
            List<ChangeView> changes,
            Map<String, List<ClaimView>> said) {}

    /**
     * Some editions in a row, the newest first.
     *
     * @param steps one for each of them, whether it changed anything or not
     * @param earlier number of the edition with which the history goes on; null if the first edition is among the steps
     */
    public record Steps(List<Step> steps, @Nullable Integer earlier) {}

    /**
     * The changes of a model in some editions.
     *
     * @param shown the edition for which they are asked
     * @param until number of the newest edition of interest
     * @param most editions, since each of them may have to be read
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if the budget is used up or the ledger does not answer
     */
    public Steps of(String model, Edition shown, long until, int most) {
        List<EditionHeader> editions = past.all().stream()
                .filter(one -> one.number() <= until)
                .sorted(Comparator.comparing(EditionHeader::number).reversed())
                .toList();
        Map<Integer, Map<String, List<ClaimView>>> said =
                History.of(shown.header(), model, past.history(model), editions).items().stream()
                        .collect(Collectors.groupingBy(
                                item -> item.in().number(),
                                Collectors.toMap(History.Item::attribute, History.Item::said)));
        List<Step> steps = new ArrayList<>();
        for (EditionHeader edition : editions.subList(0, Math.min(most, editions.size()))) {
            EditionHeader before = steps.size() + 1 < editions.size() ? editions.get(steps.size() + 1) : null;
            steps.add(new Step(
                    edition,
                    before,
                    before == null ? List.of() : changes.ofModel(model, before, edition),
                    said.getOrDefault(edition.number(), Map.of())));
        }
        return new Steps(
                List.copyOf(steps),
                steps.size() < editions.size() ? editions.get(steps.size()).number() : null);
    }
}
