package eu.modelcatalogue.web.model;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.offers.Hosts;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.web.fragments.OfferRow;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which services offer a model.
 *
 * @param sentence how many, as of which day
 * @param hosts offers of services that are known to run it themselves
 * @param others offers of services that pass requests on, or of which nobody says what they do
 * @param ended offers that have ended or are listed no longer
 * @param api where programs find the same
 */
public record ServedBy(String sentence, List<OfferRow> hosts, List<OfferRow> others, List<OfferRow> ended, String api) {

    static ServedBy of(Page page, AiModel model) {
        List<Offer> offers = page.edition().offers().ofModel(model.id());
        return new ServedBy(
                sentence(page, model, offers),
                rows(
                        page,
                        offers.stream()
                                .filter(offer -> offer.isOpen() && offer.isHosted(model.developer()))
                                .toList()),
                rows(
                        page,
                        offers.stream()
                                .filter(offer -> offer.isOpen() && !offer.isHosted(model.developer()))
                                .toList()),
                rows(page, offers.stream().filter(offer -> !offer.isOpen()).toList()),
                Paths.model(model.id()) + "/offers");
    }

    private static List<OfferRow> rows(Page page, List<Offer> offers) {
        return offers.stream()
                .sorted(Comparator.comparing(offer -> offer.service().name(), String.CASE_INSENSITIVE_ORDER))
                .map(offer -> OfferRow.of(page, offer))
                .toList();
    }

    private static String sentence(Page page, AiModel model, List<Offer> offers) {
        Optional<LocalDate> asOf = page.edition().offers().asOf();
        if (asOf.isEmpty()) {
            return page.say("model.servedNoList");
        }
        Hosts hosts = page.edition().hosts(model);
        int open = (int) offers.stream()
                .filter(Offer::isOpen)
                .map(offer -> offer.service().id())
                .distinct()
                .count();
        if (open == 0) {
            return page.say("model.servedNobody", page.date(asOf.get()));
        }
        if (hosts.all() == 0) {
            return page.say("model.servedByNoHost", page.count("model.servedServices", open), page.date(asOf.get()));
        }
        return page.say(
                "model.servedBy",
                page.count("model.servedServices", open),
                page.date(asOf.get()),
                page.number(hosts.all()),
                page.number(hosts.independent()));
    }

    /** That the developer's own service has ended the model or will end it; empty where nothing is announced. */
    static String ended(Page page, AiModel model) {
        List<Offer> offers = page.edition().offers().ofModel(model.id());
        boolean haveWeights = !model.headline(Headlines.WEIGHTS).equals(Openness.CLOSED.word())
                && !model.headline(Headlines.WEIGHTS).equals(Openness.UNKNOWN.word());
        Optional<Offer> own = offers.stream()
                .filter(offer -> offer.service().hasOperator()
                        && offer.service().operator().isOfSameGroup(model.developer()))
                .filter(offer -> offer.isEnded() || offer.endsOn() != null)
                .max(Comparator.comparing(offer -> offer.endsOn() == null ? LocalDate.MIN : offer.endsOn()));
        if (own.isPresent() && isStillOffered(offers, own.get())) {
            return "";
        }
        if (own.isPresent()) {
            int others = (int) offers.stream()
                    .filter(offer -> offer.isOpen()
                            && !offer.service().id().equals(own.get().service().id()))
                    .map(offer -> offer.service().id())
                    .distinct()
                    .count();
            return OfferRow.ended(page, model, own.get(), others, haveWeights);
        }
        LocalDate day = LocalDate.ofInstant(page.edition().header().publishedAt(), ZoneOffset.UTC);
        return page.edition()
                .retirement(model)
                .map(Period::parse)
                .map(end ->
                        page.say(end.last().isBefore(day) ? "model.endedStated" : "model.endsStated", page.period(end)))
                .orElse("");
    }

    /** Whether the same service offers the model by another name, for which no end is announced. */
    private static boolean isStillOffered(List<Offer> offers, Offer ended) {
        return offers.stream()
                .anyMatch(offer ->
                        offer.service().id().equals(ended.service().id()) && offer.isOpen() && offer.endsOn() == null);
    }
}
