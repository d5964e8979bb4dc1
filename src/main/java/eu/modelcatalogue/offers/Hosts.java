package eu.modelcatalogue.offers;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, Service> hosts = new HashMap<>();
        offers.stream()
                .filter(offer -> offer.isOpen() && offer.isHosted(model.developer()))
                .forEach(offer -> hosts.put(offer.service().id(), offer.service()));
        int controlled = (int) hosts.values().stream()
                .map(Service::control)
                .filter(control -> !control.equals(Fact.UNKNOWN))
                .distinct()
                .count();
        return new Hosts(hosts.size(), Math.max(controlled, Math.min(1, hosts.size())));
    }
}
