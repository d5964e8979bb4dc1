package eu.modelcatalogue.offers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model as a service offers it, as a list states it.
 *
 * @param id the name by which the service knows it; a program that calls the service sends it
 * @param model id of our model; null where the name leads to no single model
 * @param artefact what is known of the copy that runs, as the id says it: a precision such as {@code fp8}; null if nothing is said
 * @param mode {@code serverless} (shared, paid by use) or {@code dedicated}; null if the list does not say
 * @param regions where the service runs this offer; empty where the list does not say
 * @param context tokens of input and output together; null if not stated
 * @param released when its model was released, as the list says: a month or a day; null if not stated
 * @param status null where the list names the offer without a status
 * @param end what is known of its end; null if nothing is
 * @param firstSeen day of the first list that names it; null where only its end is known
 * @param lastSeen day of the last list that names it; null where only its end is known
 */
public record StatedOffer(
        String id,
        @Nullable String model,
        @Nullable String artefact,
        @Nullable String mode,
        List<OfferRegion> regions,
        @Nullable Long context,
        @Nullable String released,
        @Nullable OfferStatus status,
        @Nullable AnnouncedEnd end,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen) {

    public StatedOffer {
        regions = List.copyOf(regions);
    }
}
