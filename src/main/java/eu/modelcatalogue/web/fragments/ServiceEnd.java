package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of the end of a model as a service, in sentences. */
public final class ServiceEnd {

    /** Most services that are named. */
    private static final int NAMED = 3;

    private ServiceEnd() {}

    /**
     * The ends of a model: that its developer offers it no longer, the end of a model that is only a service, announced or past, or for weights that can be had, the services
     * that announce an end, the next one first.
     *
     * @return empty where no end is known
     */
    public static List<String> of(Page page, AiModel model) {
        if (model.withdrawn() != null) {
            return List.of(page.say("audit.withdrawn", page.period(Period.parse(model.withdrawn()))));
        }
        return page.edition()
                .retirement(model)
                .map(Period::parse)
                .map(end -> List.of(page.say(isPast(page, end) ? "audit.ended" : "audit.retiring", page.period(end))))
                .orElseGet(() -> atServices(page, model));
    }

    /** Whether it lies before the day of the edition. */
    private static boolean isPast(Page page, Period end) {
        return end.last().isBefore(LocalDate.ofInstant(page.edition().header().publishedAt(), ZoneOffset.UTC));
    }

    private static List<String> atServices(Page page, AiModel model) {
        Map<String, LocalDate> ends = new LinkedHashMap<>();
        for (Offer offer : page.edition().offers().ofModel(model.id())) {
            LocalDate end = offer.endsOn();
            if (end != null && !offer.isEnded()) {
                ends.merge(offer.service().name(), end, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return ends.entrySet().stream()
                .sorted(Map.Entry.<String, LocalDate>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(NAMED)
                .map(end -> page.say("audit.endsAt", end.getKey(), page.date(end.getValue())))
                .toList();
    }
}
