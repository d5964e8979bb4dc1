package eu.modelcatalogue.catalogue.change;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.OfferStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An offer of a service that differs between two editions.
 *
 * @param subject the offered model; the service, if its name for the model leads to no single model
 * @param offer id of the service, a slash, and the name of the model there
 * @param before the earlier status with the day of the announced end; {@code absent} if the service did not offer it
 * @param after the current status; {@code absent} if the newest list of the service no longer names it
 * @param source id of the list
 */
record OfferChange(Subject subject, String offer, String before, String after, String source) {

    /** All differences, by offer. */
    static List<OfferChange> between(Edition before, Edition after) {
        Map<String, Offer> then = byName(before);
        Map<String, Offer> now = byName(after);
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        List<OfferChange> changes = new ArrayList<>();
        for (String name : names) {
            Offer old = then.get(name);
            Offer young = now.get(name);
            String was = old == null ? Difference.ABSENT : state(old);
            String is = young == null ? Difference.ABSENT : state(young);
            Offer known = young == null ? old : young;
            if (!was.equals(is) && known != null) {
                changes.add(new OfferChange(
                        subject(known), name, was, is, known.list().source()));
            }
        }
        return changes;
    }

    private static Map<String, Offer> byName(Edition edition) {
        Map<String, Offer> offers = new TreeMap<>();
        edition.offers().all().forEach(offer -> offers.put(offer.service().id() + "/" + offer.id(), offer));
        return offers;
    }

    private static Subject subject(Offer offer) {
        return offer.model().equals(Fact.UNKNOWN)
                ? new Subject(SubjectKind.SERVICE, offer.service().id())
                : new Subject(SubjectKind.MODEL, offer.model());
    }

    private static String state(Offer offer) {
        if (!offer.isOpen() && !offer.isEnded()) {
            return Difference.ABSENT;
        }
        String status = offer.status().orElse(OfferStatus.ACTIVE).word();
        LocalDate end = offer.endsOn();
        return end == null ? status : status + " until " + end;
    }
}
