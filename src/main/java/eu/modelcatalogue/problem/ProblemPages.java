package eu.modelcatalogue.problem;

import eu.modelcatalogue.text.Language;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Problems as pages for browsers; the package of the pages implements it. Clients of the API still receive problem details. */
public interface ProblemPages {

    /** Whether an address is a page for people. */
    boolean isPage(String path);

    /**
     * The page for a problem that occurred before a resource was reached.
     *
     * @return HTML; empty if the request is for the API or accepts another format
     */
    Optional<Body> page(HttpServerRequest request, ProblemType type, String detail);

    record Body(String html, Language language) {}
}
