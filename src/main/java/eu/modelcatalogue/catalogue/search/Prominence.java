package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The order in which a search without words lists models. First come those that matter most to buyers, according to the list, the first of each
 * developer before the second of any; then the others, best documented first, and among these the newest. Clicks, downloads and stars do not
 * count.
 */
public final class Prominence {

    /** Fewer known facts than this cover little more than developer, date and size. */
    public static final int WELL_ENOUGH = 6;

    private static final String OTHERS_RESULTS = "external.";

    private final Map<String, Integer> listed = new HashMap<>();
    private final int[] order;
    private final int[] ranks;
    private final List<AiModel> models;

    /**
     * @param models sorted by name
     */
    public Prominence(List<EditionContent.Listing> procurement, List<AiModel> models) {
        this.models = models;
        list(procurement);
        Comparator<AiModel> others = Comparator.comparing((AiModel model) -> -known(model))
                .thenComparing(
                        AiModel::released,
                        Comparator.nullsFirst(Comparator.<String>naturalOrder()).reversed());
        Comparator<Integer> byProminence = Comparator.<Integer>comparingInt(
                        position -> listed.getOrDefault(models.get(position).id(), Integer.MAX_VALUE))
                .thenComparing(models::get, others);
        this.order = IntStream.range(0, models.size())
                .boxed()
                .sorted(byProminence)
                .mapToInt(Integer::intValue)
                .toArray();
        this.ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
    }

    /** Numbers the list in rounds: the first model of every developer, then the second. */
    private void list(List<EditionContent.Listing> procurement) {
        Map<String, String> developers = new HashMap<>();
        models.forEach(model -> developers.put(model.id(), model.developer().id()));
        Map<String, Integer> dealt = new HashMap<>();
        Map<String, Integer> rounds = new LinkedHashMap<>();
        procurement.stream()
                .flatMap(part -> part.models().stream())
                .map(EditionContent.Listed::id)
                .forEach(id -> rounds.put(id, dealt.merge(developers.getOrDefault(id, id), 1, Integer::sum)));
        rounds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(model -> listed.put(model.getKey(), listed.size()));
    }

    /** Positions of the models, the most prominent first. */
    public int[] order() {
        return order.clone();
    }

    /** The rank of a model in that order. */
    public int rank(int position) {
        return ranks[position];
    }

    /** Whether a model has hardly any documentation: it is not on the list, and fewer than {@link #WELL_ENOUGH} facts are known. */
    public boolean isBarelyDocumented(AiModel model) {
        return !listed.containsKey(model.id()) && known(model) < WELL_ENOUGH;
    }

    /** Number of known facts. Results of other authorities do not count. */
    private static long known(AiModel model) {
        return model.facts().all().stream()
                .filter(Fact::isKnown)
                .filter(fact -> !fact.attribute().startsWith(OTHERS_RESULTS))
                .count();
    }
}
