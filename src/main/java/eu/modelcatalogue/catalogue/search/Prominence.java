package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.OfferList;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order in which a search without words lists models, and that decides between models which fit words equally well: the most relevant for a buyer first.
 * It is computed from the edition alone, by {@link #points}; clicks, downloads and stars do not count.
 */
public final class Prominence {

    /** Fewer known facts than this cover little more than developer, date and size. */
    public static final int WELL_ENOUGH = 6;

    private static final int IN_USE = 3;

    private static final int ON_THE_FIRST_LIST = 24;
    private static final int ON_THE_LIST = 12;
    private static final int FOR_DOUBLE_THE_SERVICES = 8;
    private static final int MONTHS_RECENT = 24;
    private static final int MOST_FACTS = 30;

    /** Deducted for each model of the same developer that is listed before, up to {@link #MOST_OF_ONE_DEVELOPER}, so that no developer fills a page alone. */
    private static final int SAME_DEVELOPER = 8;

    private static final int MOST_OF_ONE_DEVELOPER = 4;

    private static final long BILLION = 1_000_000_000L;

    private static final String OTHERS_RESULTS = "external.";

    private final Map<String, Integer> listed = new HashMap<>();
    private final OfferList offers;
    private final YearMonth newest;
    private final int[] order;
    private final int[] ranks;
    private final List<AiModel> models;

    /**
     * Sorts the models.
     *
     * @param procurement the list of models that matter most to buyers
     * @param models sorted by name
     */
    public Prominence(List<EditionContent.Listing> procurement, OfferList offers, List<AiModel> models) {
        this.models = models;
        this.offers = offers;
        this.newest = models.stream()
                .flatMap(model -> month(model).stream())
                .max(Comparator.naturalOrder())
                .orElse(YearMonth.of(1950, 1));
        procurement.forEach(part -> part.models()
                .forEach(model -> listed.merge(model.id(), part.first() ? ON_THE_FIRST_LIST : ON_THE_LIST, Math::max)));
        this.order = sorted();
        this.ranks = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
    }

    /** A model that waits for its place, with its points and those that are left of them. */
    private record Candidate(int position, int points, int left) {

        /** Among equals the order is that of names. */
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingInt(Candidate::left).reversed().thenComparingInt(Candidate::position);

        static Candidate of(int position, int points) {
            return new Candidate(position, points, points);
        }
    }

    /** Takes the best model that is left again and again. Models that are barely documented follow all others. */
    private int[] sorted() {
        Map<Boolean, List<Candidate>> parts = IntStream.range(0, models.size())
                .mapToObj(position -> Candidate.of(position, points(models.get(position))))
                .collect(Collectors.partitioningBy(candidate -> isBarelyDocumented(models.get(candidate.position()))));
        List<Integer> order = new ArrayList<>();
        take(parts.getOrDefault(false, List.of()), order);
        take(parts.getOrDefault(true, List.of()), order);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private void take(List<Candidate> candidates, List<Integer> order) {
        PriorityQueue<Candidate> waiting = new PriorityQueue<>(Candidate.BEST_FIRST);
        waiting.addAll(candidates);
        Map<String, Integer> taken = new HashMap<>();
        while (!waiting.isEmpty()) {
            Candidate best = waiting.remove();
            String developer = models.get(best.position()).developer().id();
            int before = Math.min(taken.getOrDefault(developer, 0), MOST_OF_ONE_DEVELOPER);
            int left = best.points() - SAME_DEVELOPER * before;
            if (left < best.left()) {
                waiting.add(new Candidate(best.position(), best.points(), left));
            } else {
                order.add(best.position());
                taken.merge(developer, 1, Integer::sum);
            }
        }
    }

    /**
     * How relevant a model is, from 0 to 124 points:
     *
     * <ul>
     *   <li>the list of models that matter most to buyers: 24 if buyers ask for the model first, 12 for others on it;
     *   <li>use: 8 for each doubling of the number of services that offer it, up to 56 for 64 and more;
     *   <li>recency: 24 in the month of the newest release of the edition, and one less for each month before it; 0 where the month is unknown;
     *   <li>size: 1 for each doubling of a billion parameters, up to 10; 0 where the size is unknown;
     *   <li>knowledge: 1 for every three known facts, up to 10. Results of other authorities are not facts here.
     * </ul>
     */
    int points(AiModel model) {
        Long size = model.count(Attribute.PARAMETERS);
        return listed.getOrDefault(model.id(), 0)
                + FOR_DOUBLE_THE_SERVICES * Math.min(7, doublings(services(model)))
                + recency(model)
                + Math.min(10, doublings(size == null ? 0 : size / BILLION))
                + (int) Math.min(MOST_FACTS, known(model)) / 3;
    }

    /** The number of binary digits: 0 for 0, 1 for 1, 2 for 2 and 3, 3 for 4 to 7, and so on. */
    private static int doublings(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }

    private int recency(AiModel model) {
        return month(model)
                .map(released -> (int) Math.max(0, MONTHS_RECENT - ChronoUnit.MONTHS.between(released, newest)))
                .orElse(0);
    }

    private static Optional<YearMonth> month(AiModel model) {
        String released = model.released();
        return released == null || released.length() < "2026-11".length()
                ? Optional.empty()
                : Optional.of(YearMonth.parse(released.substring(0, "2026-11".length())));
    }

    /** The number of services that offer a model on the day of the edition. */
    private int services(AiModel model) {
        Set<String> services = new HashSet<>();
        for (Offer offer : offers.ofModel(model.id())) {
            if (!offer.isEnded()) {
                services.add(offer.service().id());
            }
        }
        return services.size();
    }

    /** Positions of the models, the most prominent first. */
    public int[] order() {
        return order.clone();
    }

    /** The rank of a model in that order. */
    public int rank(int position) {
        return ranks[position];
    }

    /** Whether buyers meet a model: at least {@value #IN_USE} services offer it. */
    boolean isInUse(AiModel model) {
        return services(model) >= IN_USE;
    }

    /**
     * Whether a model has hardly any documentation: it is not on the list, fewer than {@value #IN_USE} services offer it, and fewer than
     * {@value #WELL_ENOUGH} facts are known.
     */
    public boolean isBarelyDocumented(AiModel model) {
        return !listed.containsKey(model.id()) && known(model) < WELL_ENOUGH && !isInUse(model);
    }

    /** Number of known facts. Results of other authorities do not count. */
    private static long known(AiModel model) {
        return model.facts().all().stream()
                .filter(Fact::isKnown)
                .filter(fact -> !fact.attribute().startsWith(OTHERS_RESULTS))
                .count();
    }
}
