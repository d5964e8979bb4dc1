package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.api.http.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The public address of this catalogue, and whether an operator is named. */
@ApplicationScoped
public class Site {

    private final String host;
    private final boolean answered;
    private final String fingerprint;
    private final List<SitePage> pages;

    /**
     * @param pages every page of the site, in the order of the navigation
     */
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

    /** Whether an operator is named, with an address and a way to object. */
    boolean isAnswered() {
        return answered;
    }

    /** The pages that every page links to at a place, in order. */
    Stream<SitePage> pages(SitePage.Place place) {
        return pages.stream().filter(page -> page.place() == place);
    }

    /** The configuration as one text, so that a change of it changes the entity tag of every page. */
    String fingerprint() {
        return fingerprint;
    }
}
