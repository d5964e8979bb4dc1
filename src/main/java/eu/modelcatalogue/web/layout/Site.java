package eu.modelcatalogue.web.layout;

import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.quality.Freshness;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public address of this catalogue, and whether an operator is named. */
@ApplicationScoped
public class Site {

    private final PublicAddress here;
    private final CurrentVertxRequest current;
    private final boolean answered;
    private final String operator;
    private final List<SitePage> pages;

    /** Of the edition for which pages were made last: its ages are the same on all pages of a day. */
    private volatile @Nullable Ages ages;

    private record Ages(EditionHeader edition, Freshness freshness) {}

    /**
     * @param pages every page of the site, in the order of the navigation
     */
    Site(PublicAddress here, CurrentVertxRequest current, Operator operator, List<SitePage> pages) {
        this.pages = pages;
        this.here = here;
        this.current = current;
        this.answered = operator.answers();
        this.operator = operator.fingerprint();
    }

    /** Scheme and host for links that leave the site: see {@link PublicAddress#host(HttpServerRequest)}. */
    String host() {
        boolean asked = Arc.container().requestContext().isActive();
        RoutingContext request = asked ? current.getCurrent() : null;
        return here.host(request == null ? null : request.request());
    }

    /** The ages of an edition, as every page shows them. */
    Freshness freshness(Edition edition, LocalDate on) {
        Ages last = ages;
        if (last == null
                || !last.edition().equals(edition.header())
                || !last.freshness().on().equals(on)) {
            last = new Ages(edition.header(), Freshness.of(edition, on));
            ages = last;
        }
        return last.freshness();
    }

    /** Whether an operator is named, with an address and a way to object. */
    boolean isAnswered() {
        return answered;
    }

    /** The pages that every page links to at a place, in order. */
    Stream<SitePage> pages(SitePage.Place place) {
        return pages.stream().filter(page -> page.place() == place);
    }

    /** The configuration and the host as one text, so that pages which differ by either have different entity tags. */
    String fingerprint() {
        return host() + " " + operator;
    }
}
