package eu.modelcatalogue.catalogue.quality;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.offers.Offer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How up to date an edition is, seen from one day: how old the newest release is that it knows, and how old the snapshots of its sources are.
 *
 * @param on the day from which ages are counted
 * @param newest the newest release; null if no model has a date of release until that day
 * @param snapshots of the sources that are read as a whole, the oldest first; sources of which single pages are cited have none
 */
public record Freshness(LocalDate on, @Nullable Release newest, List<Snapshot> snapshots) {

    /** What is older than this, in days, is called old in words.  */
    public static final int OLD = 30;

    /** Number of months that are compared with the lists of offers. */
    public static final int MONTHS = 24;

    public Freshness {
        snapshots = List.copyOf(snapshots);
    }

    /**
     * The newest release that is known.
     *
     * @param released the first day on which the model may have been released
     * @param days from that day until today, at least 0
     */
    public record Release(AiModel model, LocalDate released, int days) {

        public boolean isOld() {
            return days > OLD;
        }
    }

    /**
     * The snapshot of a source.
     *
     * @param asOf its day
     * @param days from that day until today, at least 0
     */
    public record Snapshot(Source source, LocalDate asOf, int days) {

        public boolean isOld() {
            return days > OLD;
        }
    }

    /**
     * The releases of a month.
     *
     * @param known models of the edition that were released in this month
     * @param offers offers of services whose list says that their model was released in this month
     * @param joined of those, how many lead to a model of the edition
     */
    public record Month(YearMonth month, int known, int offers, int joined) {}

    /**
     * The ages of an edition.
     *
     * @param on the day from which ages are counted
     */
    public static Freshness of(Edition edition, LocalDate on) {
        return new Freshness(
                on,
                edition.models().stream()
                        .flatMap(model -> first(model)
                                .filter(day -> !day.isAfter(on))
                                .map(day -> new Release(model, day, days(day, on)))
                                .stream())
                        .max(Comparator.comparing(Release::released)
                                .thenComparing(one -> one.model().id(), Comparator.reverseOrder()))
                        .orElse(null),
                edition.sources().values().stream()
                        .flatMap(source ->
                                Stream.ofNullable(source.asOf()).map(day -> new Snapshot(source, day, days(day, on))))
                        .sorted(Comparator.comparing(Snapshot::asOf)
                                .thenComparing(one -> one.source().id()))
                        .toList());
    }

    /** The snapshots that are called old. */
    public int oldSnapshots() {
        return (int) snapshots.stream().filter(Snapshot::isOld).count();
    }

    /**
     * The releases of the last {@value #MONTHS} months, the newest first, compared with the lists of offers. A list names one model once for each
     * service, so offers count more than models. A release that is known to the year alone belongs to no month.
     */
    public static List<Month> months(Edition edition, LocalDate on) {
        Map<YearMonth, Integer> known = new HashMap<>();
        Map<YearMonth, Integer> offers = new HashMap<>();
        Map<YearMonth, Integer> joined = new HashMap<>();
        edition.models().forEach(model -> model.releasedWithin().ifPresent(within -> count(known, within)));
        for (Offer offer : edition.offers().all()) {
            String released = offer.stated().released();
            if (released != null) {
                Period within = Period.parse(released);
                count(offers, within);
                if (!offer.model().equals(Fact.UNKNOWN)) {
                    count(joined, within);
                }
            }
        }
        return IntStream.range(0, MONTHS)
                .mapToObj(before -> YearMonth.from(on).minusMonths(before))
                .map(month -> new Month(
                        month,
                        known.getOrDefault(month, 0),
                        offers.getOrDefault(month, 0),
                        joined.getOrDefault(month, 0)))
                .toList();
    }

    private static void count(Map<YearMonth, Integer> counts, Period within) {
        YearMonth month = YearMonth.from(within.first());
        if (month.equals(YearMonth.from(within.last()))) {
            counts.merge(month, 1, Integer::sum);
        }
    }

    private static Optional<LocalDate> first(AiModel model) {
        return model.releasedWithin().map(Period::first);
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, until));
    }
}
