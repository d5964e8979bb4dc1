package eu.modelcatalogue.offers;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many services run a model themselves, and how many of these are independent of each other.
 *
 * @param all services that run it themselves
 * @param independent at least so many of them have nobody in common who controls them in the end. A host whose control nobody states may belong to any of
 *     the others, so that it counts only where it is the only one
 */
public record Hosts(int all, int independent) {

    /**
     * Counts the hosts of a model.
     *
     * @param offers of the model
     */
    public static Hosts of(AiModel model, List<Offer> offers) {
        Collection<Service> hosts = hosts(model, offers);
        return new Hosts(hosts.size(), independent(hosts).size());
    }

    /**
     * Hosts of a model that are independent of each other: one for each organisation that controls some in the end. Where several have the same parent, it
     * is the one whose facts are verified, then the first by id. Where nobody states the control of any host, it is the first alone.
     *
     * @param offers of the model
     * @return sorted by id; empty where no service is known to run it
     */
    public static List<Service> independent(AiModel model, List<Offer> offers) {
        return independent(hosts(model, offers));
    }

    private static Collection<Service> hosts(AiModel model, List<Offer> offers) {
        Map<String, Service> hosts = new HashMap<>();
        offers.stream()
                .filter(offer -> offer.isOpen() && offer.isHosted(model.developer()))
                .forEach(offer -> hosts.put(offer.service().id(), offer.service()));
        return hosts.values();
    }

    private static List<Service> independent(Collection<Service> hosts) {
        Map<String, Service> byControl = new TreeMap<>();
        hosts.stream()
                .sorted(Comparator.comparing((Service host) -> !host.isVerified())
                        .thenComparing(Service::id))
                .forEach(host -> byControl.putIfAbsent(host.control(), host));
        if (byControl.size() > 1) {
            byControl.remove(Fact.UNKNOWN);
        }
        List<Service> independent = new ArrayList<>(byControl.values());
        independent.sort(Comparator.comparing(Service::id));
        return independent;
    }
}
