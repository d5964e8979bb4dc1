package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.api.http.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;

/** Where this copy of the catalogue is found, and whether anybody answers for it. */
@ApplicationScoped
public class Site {

    private final String host;
    private final boolean answered;
    private final String fingerprint;

    Site(PublicAddress here, Operator operator) {
        this.host = here.host();
        this.answered = operator.answers();
        this.fingerprint = host + " " + operator.fingerprint();
    }

    /** Scheme and host; empty if not configured. */
    String host() {
        return host;
    }

    /** Whether an operator says who it is, where it can be reached, and how to object. */
    boolean isAnswered() {
        return answered;
    }

    /** The configuration as one text, which changes the tag of a page when the configuration changes. */
    String fingerprint() {
        return fingerprint;
    }
}
