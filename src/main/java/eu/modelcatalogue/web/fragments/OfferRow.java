package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.AnnouncedEnd;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An offer as a line of a table.
 *
 * @param model page of the model; null where the name leads to no single model
 * @param role what the service does
 * @param sites where it runs
 * @param control who controls the service in the end, and from where
 * @param id name by which the service knows the model
 * @param until its status and its end
 * @param source where the end can be checked; null where none is announced
 */
public record OfferRow(
        Link service,
        @Nullable Link model,
        String role,
        String sites,
        String control,
        String id,
        String until,
        @Nullable Link source) {

    public static OfferRow of(Page page, Offer offer) {
        Service service = offer.service();
        AnnouncedEnd end = offer.stated().end();
        return new OfferRow(
                new Link(page.href("/services", service.id()), service.name()),
                page.edition().model(offer.model()).map(page::link).orElse(null),
                page.word("value." + service.role()),
                sites(page, offer.sites()),
                control(page, service),
                offer.id(),
                until(page, offer),
                end == null
                        ? null
                        : new Link(end.locator(), page.wording().source(end.source()) + ", " + page.date(end.asOf())));
    }

    /** Countries by name; that nobody says where is said. */
    public static String sites(Page page, List<String> countries) {
        return countries.isEmpty()
                ? page.word("value.unknown")
                : countries.stream()
                        .map(country -> page.typeset(page.wording().values().country(country)))
                        .collect(Collectors.joining(", "));
    }

    /** Who controls a service in the end, with the seat; the operator where that is not known. */
    public static String control(Page page, Service service) {
        if (service.control().equals(Fact.UNKNOWN)) {
            return page.word("value.unknown");
        }
        return page.typeset(page.wording().values().organisation(service.control())) + " · "
                + page.typeset(page.wording().values().country(service.controlCountry()));
    }

    private static String until(Page page, Offer offer) {
        String status =
                page.capital(page.word("value." + offer.status().map(Word::word).orElse(Fact.UNKNOWN)));
        LocalDate endsOn = offer.endsOn();
        if (endsOn != null) {
            return page.say(offer.isEnded() ? "services.endedOn" : "services.endsOn", status, page.date(endsOn));
        }
        LocalDate seen = offer.stated().lastSeen();
        return offer.isOpen() || seen == null ? status : page.say("services.lastSeen", status, page.date(seen));
    }

    /** A sentence on the end of a service's offer of a model, with what it names instead and what remains. */
    public static String ended(Page page, AiModel model, Offer offer, int others, boolean haveWeights) {
        LocalDate endsOn = offer.endsOn();
        AnnouncedEnd end = offer.stated().end();
        StringBuilder said = new StringBuilder(
                endsOn == null
                        ? page.say("model.endedSome", offer.service().name(), model.name())
                        : page.say(
                                offer.isEnded() ? "model.endedOn" : "model.endsOn",
                                offer.service().name(),
                                model.name(),
                                page.date(endsOn)));
        if (end != null && end.replacement() != null) {
            said.append(' ').append(page.say("model.endedInstead", end.replacement()));
        }
        said.append(' ').append(others == 0 ? page.say("model.endedNobody") : page.count("model.endedOthers", others));
        if (haveWeights) {
            said.append(' ').append(page.say("model.endedWeights"));
        }
        return said.toString();
    }
}
