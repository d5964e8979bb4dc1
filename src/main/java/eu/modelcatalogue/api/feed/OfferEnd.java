package eu.modelcatalogue.api.feed;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.offers.AnnouncedEnd;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.NumberFormats;
import eu.modelcatalogue.text.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The announced end of an offer, in words.
 *
 * @param id a URN that stays when the day of the end is moved
 * @param path of the page about the model, or about the service where the offer leads to no model
 * @param on day on which the service stops answering, or stopped
 * @param title which service ends which model
 * @param said the same with the day, what the service names instead, and where it says so
 */
record OfferEnd(String id, String path, AnnouncedEnd end, LocalDate on, String title, String said) {

    /** The ends among some offers, the next one first; offers without a day are left out. */
    static List<OfferEnd> of(Edition edition, List<Offer> offers, Language language) {
        return offers.stream()
                .flatMap(offer -> of(edition, offer, language))
                .sorted(Comparator.comparing(OfferEnd::on).thenComparing(OfferEnd::id))
                .toList();
    }

    private static Stream<OfferEnd> of(Edition edition, Offer offer, Language language) {
        AnnouncedEnd end = offer.stated().end();
        LocalDate on = offer.endsOn();
        if (end == null || on == null) {
            return Stream.empty();
        }
        Words words = Words.in(language);
        String service = offer.service().name();
        String model = edition.model(offer.model()).map(AiModel::name).orElse(offer.id());
        String day = new NumberFormats(language).day(on);
        String replacement = end.replacement();
        return Stream.of(new OfferEnd(
                Feed.named("end of " + offer.service().id() + " " + offer.id()),
                edition.model(offer.model())
                        .map(known -> "/models/" + known.id())
                        .orElse("/services/" + offer.service().id()),
                end,
                on,
                words.phrase("feed.end", service, model),
                words.phrase("feed.endOn", service, model, offer.id(), day)
                        + (replacement == null ? "" : " " + words.phrase("feed.endReplacement", replacement))
                        + " " + words.phrase("feed.endSource", end.locator())));
    }
}
