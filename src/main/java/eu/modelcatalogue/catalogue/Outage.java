package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What remains of a model if all services under the control of some countries have to stop.
 *
 * <p>Only services that run the model themselves count: what a router or a reseller passes on stops with them. A site in the Union does not help a service whose
 * parent has to obey an order from elsewhere, so that control decides here, and neither seat nor site.
 *
 * @param outcome what follows
 * @param stopping services that stop, by name
 * @param remaining services that go on, by name
 * @param uncertain services of which no source names the country of who controls them in the end, by name
 */
public record Outage(Outcome outcome, List<Service> stopping, List<Service> remaining, List<Service> uncertain) {

    /** What follows for who uses the model. */
    public enum Outcome implements Word {
        /** At least one other service that is known to run it goes on. */
        ELSEWHERE,
        /** No such service is known, but the weights are open: whoever holds them can run them. */
        OWN_HARDWARE,
        /** The weights are closed, and every known service stops. */
        STOPS,
        /** The weights are not known to be open, and no service is known, or the control of one is unknown. */
        UNKNOWN
    }

    public Outage {
        stopping = List.copyOf(stopping);
        remaining = List.copyOf(remaining);
        uncertain = List.copyOf(uncertain);
    }

    /**
     * What remains of a model.
     *
     * @param countries ISO 3166-1 alpha-2
     */
    public static Outage of(Edition edition, AiModel model, Set<String> countries) {
        Map<String, Service> hosts = new LinkedHashMap<>();
        edition.offers().ofModel(model.id()).stream()
                .filter(offer -> offer.isOpen() && offer.isHosted(model.developer()))
                .forEach(offer -> hosts.put(offer.service().id(), offer.service()));
        List<Service> stopping = new ArrayList<>();
        List<Service> remaining = new ArrayList<>();
        List<Service> uncertain = new ArrayList<>();
        for (Service service : byName(hosts.values())) {
            String control = service.controlCountry();
            if (countries.contains(control)) {
                stopping.add(service);
            } else {
                (control.equals(Fact.UNKNOWN) ? uncertain : remaining).add(service);
            }
        }
        return new Outage(outcome(model, stopping, remaining, uncertain), stopping, remaining, uncertain);
    }

    private static Outcome outcome(
            AiModel model, List<Service> stopping, List<Service> remaining, List<Service> uncertain) {
        if (!remaining.isEmpty()) {
            return Outcome.ELSEWHERE;
        }
        String weights = model.headline(Headlines.WEIGHTS);
        if (weights.equals(Openness.OPEN.word())) {
            return Outcome.OWN_HARDWARE;
        }
        boolean isClosed = weights.equals(Openness.CLOSED.word());
        return isClosed && uncertain.isEmpty() && !stopping.isEmpty() ? Outcome.STOPS : Outcome.UNKNOWN;
    }

    private static List<Service> byName(Collection<Service> services) {
        return services.stream()
                .sorted(Comparator.comparing(Service::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
