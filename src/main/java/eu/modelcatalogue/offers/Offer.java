package eu.modelcatalogue.offers;

import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model as a service offers it, with the service and the list that names it.
 *
 * @param service that offers it
 * @param list that names it
 * @param stated what the list says
 * @param on the day on which it is looked at: that of the edition
 */
public record Offer(Service service, ServiceOffers list, StatedOffer stated, LocalDate on) {

    /** The name by which the service knows it. */
    public String id() {
        return stated.id();
    }

    /** Id of our model, or {@code unknown} where the name leads to no single model. */
    public String model() {
        String model = stated.model();
        return model == null ? Fact.UNKNOWN : model;
    }

    /**
     * Countries in which it runs: those of its own regions, else those in which the service says that it runs all its models. The seat of an
     * organisation says nothing about them.
     */
    public List<String> sites() {
        return stated.regions().isEmpty()
                ? service.sites()
                : stated.regions().stream().map(OfferRegion::country).distinct().toList();
    }

    /** Regions in which it runs, each once; {@link Region#UNKNOWN} alone where nobody says. */
    public List<Region> siteRegions() {
        List<String> sites = sites();
        return sites.isEmpty()
                ? List.of(Region.UNKNOWN)
                : sites.stream().map(Region::of).distinct().toList();
    }

    /** Day on which the service stops answering, or stopped; null if no day is known. */
    public @Nullable LocalDate endsOn() {
        AnnouncedEnd end = stated.end();
        return end == null ? null : end.endsOn();
    }

    /**
     * Its status. An offer whose end has come is retired, whatever the list says.
     *
     * @return empty where the list states none
     */
    public Optional<OfferStatus> status() {
        LocalDate endsOn = endsOn();
        if (endsOn != null && !endsOn.isAfter(on)) {
            return Optional.of(OfferStatus.RETIRED);
        }
        return Optional.ofNullable(stated.status());
    }

    /** Whether it has ended. */
    public boolean isEnded() {
        return status().filter(OfferStatus.RETIRED::equals).isPresent();
    }

    /** Whether the service answers, as far as is known: it has not ended, and the newest list of the service still names it. */
    public boolean isOpen() {
        return !isEnded() && list.asOf().equals(stated.lastSeen());
    }

    /** Whether the service goes on with it, as far as is known: it is open, no end of it is known, and the service does not advise against it. */
    public boolean isLasting() {
        return isOpen()
                && stated.end() == null
                && status().filter(OfferStatus.DEPRECATED::equals).isEmpty();
    }

    /** Whether the service only passes requests on, or sells what another one runs. */
    public boolean isPassedOn() {
        return service.role().equals("router") || service.role().equals("reseller");
    }

    /**
     * Whether the service runs the model itself: a source says that it is a host, or nobody says what it is and the operator is the developer of the model
     * or of its group. Routers and resellers do not count.
     */
    public boolean isHosted(Organisation developer) {
        String role = service.role();
        return role.equals("host")
                || (role.equals(Fact.UNKNOWN)
                        && service.hasOperator()
                        && service.operator().isOfSameGroup(developer));
    }
}
