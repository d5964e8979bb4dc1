package eu.modelcatalogue.offers;

/**
 * Where a service runs an offer.
 *
 * @param code what the service calls the region: {@code eu}
 * @param country ISO 3166-1 alpha-2, or {@code EU} where the region is the Union as a whole
 */
public record OfferRegion(String code, String country) {}
