package eu.modelcatalogue.api.address;

import eu.modelcatalogue.question.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms of others that {@code Accept} chooses, at the addresses that answer in a form of ours. Each has an address of its own, and is answered from
 * there.
 *
 * <p>Source: RFC 9110, 12.5.1.
 */
public final class OtherForms {

    private static final Pattern MODEL = Pattern.compile("/v1/models/[^/]+");

    /** Below the address of a model, by media type. */
    private static final Map<String, String> OF_MODEL = ordered(
            "application/ld+json", "/mldcat.jsonld",
            "application/vnd.cyclonedx+json", "/bom.cdx.json",
            "application/spdx+json", "/bom.spdx.json");

    private static final Map<String, String> OF_CATALOGUE = Map.of("application/ld+json", "/v1/catalogue.jsonld");

    private OtherForms() {}

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            ordered.put(pairs[at], pairs[at + 1]);
        }
        return ordered;
    }

    /** By media type, what the form is called below the address of a model. */
    public static Map<String, String> ofModel() {
        return Collections.unmodifiableMap(OF_MODEL);
    }

    /** The media types that can be chosen at a path of the contract. */
    public static Set<String> at(String path) {
        return path.equals("/v1/models/{id}")
                ? OF_MODEL.keySet()
                : isOfCatalogue(path) ? OF_CATALOGUE.keySet() : Set.of();
    }

    /** Where the forms stand that can be chosen at an address. */
    public static Stream<String> addresses(String path) {
        return MODEL.matcher(path).matches()
                ? OF_MODEL.values().stream().map(path::concat)
                : isOfCatalogue(path) ? OF_CATALOGUE.values().stream() : Stream.empty();
    }

    private static boolean isOfCatalogue(String path) {
        return path.equals("/v1/models") || path.equals("/v1");
    }

    /** Where the form stands that a caller likes better than all of ours; empty where it likes none better. */
    public static Optional<String> wanted(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accepted = request.getHeader("Accept");
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (!reads || accepted == null || accepted.indexOf('+') < 0) {
            return Optional.empty();
        }
        String path = request.path();
        boolean ofModel = MODEL.matcher(path).matches();
        if ((!ofModel && !isOfCatalogue(path))
                || (request.query() != null && request.query().contains(Format.PARAMETER + "="))) {
            return Optional.empty();
        }
        List<MIMEHeader> ranges = context.parsedHeaders().accept();
        float best = (ofModel ? Stream.of(Format.JSON) : Format.TABLES.stream())
                .map(format -> Format.liked(ranges, format.accepted()))
                .max(Float::compare)
                .orElse(0f);
        String chosen = null;
        for (Map.Entry<String, String> form : (ofModel ? OF_MODEL : OF_CATALOGUE).entrySet()) {
            float liked = Format.liked(ranges, form.getKey());
            if (liked > best) {
                best = liked;
                chosen = form.getValue();
            }
        }
        String query = request.query() == null ? "" : "?" + request.query();
        return Optional.ofNullable(chosen).map(form -> (ofModel ? path : "") + form + query);
    }
}
