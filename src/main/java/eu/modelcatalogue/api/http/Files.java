package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.api.compression.StoredFile;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves style sheets, scripts and pictures. Caches may keep them without limit, because their addresses contain a fingerprint: see
 * web/layout/Asset.
 *
 * <p>Own code, because Quarkus sends files from the class path without an entity tag and compresses them again for each caller. Quarkus still
 * answers range requests.
 */
@ApplicationScoped
class Files {

    private static final String FOLDER = "/META-INF/resources";

    private static final Pattern NAME = Pattern.compile("/assets/[a-z0-9-]{1,50}\\.(?<ending>[a-z]{2,4})");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");

    /** Files that were read so far. */
    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();

    void filters(@Observes Filters filters) {
        filters.register(this::send, Edge.FIRST - 2);
    }

    private void send(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean read =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        Optional<StoredFile> file = read ? file(request.path()) : Optional.empty();
        if (file.isPresent() && !request.headers().contains("Range")) {
            file.get().send(request, Answers.FOR_EVER);
            return;
        }
        if (file.isPresent()) {
            // Ranges refer to the uncompressed file, which the framework sends.
            context.addHeadersEndHandler(sent -> {
                HttpServerResponse response = context.response();
                if (response.getStatusCode() < 400) {
                    response.putHeader("Cache-Control", Answers.FOR_EVER).putHeader("Vary", ContentCoding.ACCEPTED);
                }
            });
        }
        context.next();
    }

    private Optional<StoredFile> file(String path) {
        if (!path.startsWith("/assets/")) {
            return Optional.empty();
        }
        StoredFile known = files.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Matcher name = NAME.matcher(path);
        String type = name.matches() ? TYPES.get(name.group("ending")) : null;
        Optional<StoredFile> read = type == null ? Optional.empty() : StoredFile.read(FOLDER + path, type);
        read.ifPresent(file -> files.put(path, file));
        return read;
    }
}
