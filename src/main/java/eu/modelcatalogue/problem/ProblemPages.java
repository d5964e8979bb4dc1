package eu.modelcatalogue.problem;

import eu.modelcatalogue.text.Language;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Problems as pages, for readers who came with a browser. The room of the pages makes them; clients of the API go on getting problem details. */
public interface ProblemPages {

    /** Whether an address is a page for readers, and not the API or something else for programs. */
    boolean isPage(String path);

    /**
     * The page of a problem that was met before a resource was reached.
     *
     * @return the page, as HTML; empty where the request asks for the API, or for another format
     */
    Optional<Body> page(HttpServerRequest request, ProblemType type, String detail);

    /**
     * A problem for people.
     */
    record Body(String html, Language language) {}
}
