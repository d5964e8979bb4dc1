package eu.modelcatalogue.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes answers that caches can keep: named by edition, build and query, and not made at all where the caller has them already. */
@ApplicationScoped
class Answers {

    /** Ready answers kept in memory: a few thousand pages of the usual size, far below the 300 MB that the process may take. */
    private static final long READY_BYTES = 8L << 20;

    private static final String CACHING = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    private final Shelf shelf;
    private final ObjectMapper json;
    private final String build;
    private final Cache<String, byte[]> ready = Caffeine.newBuilder()
            .maximumWeight(READY_BYTES)
            .weigher((String key, byte[] body) -> key.length() * 2 + body.length)
            .build();

    Answers(Shelf shelf, ObjectMapper json, @ConfigProperty(name = "quarkus.application.version") String build) {
        this.shelf = shelf;
        this.json = json;
        this.build = build;
    }

    Shelf.Editions editions() {
        return shelf.editions().orElseThrow(Problems::notReady);
    }

    /** The edition that a request names; the current where it names none. */
    Edition edition(Parameters parameters) {
        Shelf.Editions editions = editions();
        int newest = editions.current().header().number();
        int number = (int) parameters.number(SearchParameters.EDITION, 1, newest, newest);
        return editions.number(number)
                .orElseThrow(() -> Problems.problem(
                                ProblemType.EDITION_GONE,
                                "Edition %d is no longer answered from memory; the current one is %d."
                                        .formatted(number, newest))
                        .build());
    }

    /**
     * Answers with JSON out of an edition.
     *
     * @param key path and query in canonical form: the same key means the same answer
     * @param body made only where the caller does not have it and it is not ready
     */
    Response json(Request request, Edition edition, String key, Supplier<ObjectNode> body) {
        EditionHeader header = edition.header();
        EntityTag tag = new EntityTag(tag(header.digest(), header.number() + " " + key));
        Date modified = Date.from(header.publishedAt());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(modified, tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(ready.get(tag.getValue(), absent -> bytes(body.get())), MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag)
                .lastModified(modified)
                .header("Cache-Control", CACHING)
                .header("Vary", "Accept, Accept-Language")
                .build();
    }

    private byte[] bytes(ObjectNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Trees always become JSON", e);
        }
    }

    private String tag(String digest, String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((digest + " " + build + " " + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
