package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.api.http.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Where this copy of the catalogue is found, and whether anybody answers for it. */
@ApplicationScoped
public class Site {

    private final String host;
    private final boolean answered;
    private final String fingerprint;
    private final List<SitePage> pages;

    /** @param pages every page of the site, in the order of the navigation */
    Site(PublicAddress here, Operator operator, List<SitePage> pages) {
        this.pages = pages;
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

    /** The pages that every page links to at a place, in their order. */
    Stream<SitePage> pages(SitePage.Place place) {
        return pages.stream().filter(page -> page.place() == place);
    }

    /** The configuration as one text, which changes the tag of a page when the configuration changes. */
    String fingerprint() {
        return fingerprint;
    }
}
