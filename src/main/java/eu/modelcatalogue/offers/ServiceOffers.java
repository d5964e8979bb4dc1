package eu.modelcatalogue.offers;

import java.time.LocalDate;
import java.util.List;

/**
 * All offers of one service, as one list names them: a file of the seeds.
 *
 * @param service id of the service
 * @param source id of the source of the list
 * @param locator address at which a reader can check the list
 * @param asOf day of the list
 * @param offers in the order of their ids
 */
public record ServiceOffers(String service, String source, String locator, LocalDate asOf, List<StatedOffer> offers) {

    public ServiceOffers {
        offers = List.copyOf(offers);
    }
}
