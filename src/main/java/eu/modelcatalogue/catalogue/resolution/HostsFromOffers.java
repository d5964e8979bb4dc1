package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.offers.Hosts;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.OfferList;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.offers.ServiceOffers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Derives which services, independent of each other, run a model themselves and go on with it.
 *
 * <p>Only offers without a known end count, so that the fact does not change with the day on which it is derived: the same content gives the same verdicts.
 */
final class HostsFromOffers {

    private final OfferList offers;

    /**
     * @param services by id
     * @param lists what each of them offers
     */
    HostsFromOffers(Map<String, Service> services, Collection<ServiceOffers> lists) {
        // The day decides only whether a known end has come, and offers with a known end do not count.
        this.offers = new OfferList(services, lists, LocalDate.EPOCH);
    }

    /**
     * The independent hosts of a model.
     *
     * @return unknown, and never an empty list, where no service is known to run it: that no list names one does not say that there is none
     */
    Fact of(AiModel model) {
        List<Offer> lasting =
                offers.ofModel(model.id()).stream().filter(Offer::isLasting).toList();
        List<Service> hosts = Hosts.independent(model, lasting);
        if (hosts.isEmpty()) {
            return Fact.unknown(Attribute.INDEPENDENT_HOSTS);
        }
        // That hosts are independent of each other takes two: where only one is verified, nothing is.
        boolean isFirm =
                hosts.size() == 1 || hosts.stream().filter(Service::isVerified).count() > 1;
        Subject subject = new Subject(SubjectKind.MODEL, model.id());
        List<Claim> evidence = hosts.stream()
                .map(host -> claim(subject, offer(lasting, host), isFirm && host.isVerified()))
                .toList();
        String ids = Claim.list(hosts.stream().map(Service::id).toList());
        return new Fact(Attribute.INDEPENDENT_HOSTS, ids, Basis.OFFERS, evidence, List.of());
    }

    private static Offer offer(List<Offer> lasting, Service host) {
        return lasting.stream()
                .filter(offer -> offer.service().id().equals(host.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What the list says of the offer; the section names the service, its own id for the model, and who controls it in the end. */
    private static Claim claim(Subject subject, Offer offer, boolean verified) {
        Service host = offer.service();
        return new Claim(
                subject,
                Attribute.INDEPENDENT_HOSTS,
                host.id(),
                offer.list().source(),
                offer.list().locator(),
                "%s > %s (%s)".formatted(host.id(), offer.id(), host.control()),
                offer.list().asOf(),
                verified ? Verification.READ : Verification.ASSESSED,
                null,
                null);
    }
}
