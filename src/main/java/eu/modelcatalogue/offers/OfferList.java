package eu.modelcatalogue.offers;

import eu.modelcatalogue.domain.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All offers of an edition, by service and by model. */
public final class OfferList {

    /** A list without offers. */
    public static final OfferList NONE = new OfferList(Map.of(), List.of(), LocalDate.EPOCH);

    private final List<Offer> all;
    private final Map<String, List<Offer>> byModel = new HashMap<>();
    private final Map<String, List<Offer>> byService = new HashMap<>();
    private final @Nullable LocalDate asOf;

    /**
     * Sorts offers by their services and models.
     *
     * @param services by id
     * @param lists the offers of each service; those of services that are missing are left out
     * @param on the day of the edition, on which an announced end may have come
     */
    public OfferList(Map<String, Service> services, Collection<ServiceOffers> lists, LocalDate on) {
        List<Offer> offers = new ArrayList<>();
        lists.stream()
                .filter(list -> services.containsKey(list.service()))
                .sorted(Comparator.comparing(ServiceOffers::service))
                .forEach(list -> {
                    Service service = Objects.requireNonNull(services.get(list.service()));
                    list.offers().forEach(stated -> offers.add(new Offer(service, list, stated, on)));
                });
        this.all = List.copyOf(offers);
        for (Offer offer : all) {
            byService
                    .computeIfAbsent(offer.service().id(), absent -> new ArrayList<>())
                    .add(offer);
            if (!offer.model().equals(Fact.UNKNOWN)) {
                byModel.computeIfAbsent(offer.model(), absent -> new ArrayList<>())
                        .add(offer);
            }
        }
        this.asOf = lists.stream()
                .map(ServiceOffers::asOf)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** All offers, by service and id. */
    public List<Offer> all() {
        return all;
    }

    /** The offers of a model, by service. */
    public List<Offer> ofModel(String model) {
        return byModel.getOrDefault(model, List.of());
    }

    /** The offers of a service, by id. */
    public List<Offer> ofService(String service) {
        return byService.getOrDefault(service, List.of());
    }

    /** The day of the newest list; empty if there is no list. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }
}
