package eu.modelcatalogue.offers;

import eu.modelcatalogue.domain.Word;

/** How far an offer is from its beginning and from its end. */
public enum OfferStatus implements Word {
    /** Not generally available yet: the service can change or end it at short notice. */
    PREVIEW,
    ACTIVE,
    /** The service advises against new use; an end may be announced. */
    DEPRECATED,
    /** The service has ended it. */
    RETIRED
}
