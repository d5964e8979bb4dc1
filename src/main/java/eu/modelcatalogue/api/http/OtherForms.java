package eu.modelcatalogue.api.http;

import eu.modelcatalogue.query.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Standard formats of other organisations that {@code Accept} can choose at the addresses of our own formats. Each format has its own address,
 * from which it is answered.
 *
 * <p>Source: RFC 9110, 12.5.1.
 */
public final class OtherForms {

    private static final Pattern MODEL = Pattern.compile("/v1/models/[^/]+");

    private OtherForms() {}

    /**
     * The formats that can be chosen at an address, or at a path of the contract.
     *
     * @return the address of each format by media type, in order; empty if there are none
     */
    public static Map<String, String> at(String path) {
        Map<String, String> forms = new LinkedHashMap<>();
        if (path.equals("/v1/models") || path.equals("/v1")) {
            forms.put("application/ld+json", "/v1/catalogue.jsonld");
        } else if (MODEL.matcher(path).matches()) {
            forms.put("application/ld+json", path + "/mldcat.jsonld");
            forms.put("application/vnd.cyclonedx+json", path + "/bom.cdx.json");
            forms.put("application/spdx+json", path + "/bom.spdx.json");
        }
        return forms;
    }

    /** The address of the format that a caller prefers to all of ours; empty if it prefers none. */
    public static Optional<String> wanted(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accepted = request.getHeader("Accept");
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (!reads || accepted == null || accepted.indexOf('+') < 0) {
            return Optional.empty();
        }
        String path = request.path();
        Map<String, String> forms = at(path);
        if (forms.isEmpty() || (request.query() != null && request.query().contains(Format.PARAMETER + "="))) {
            return Optional.empty();
        }
        List<MIMEHeader> ranges = context.parsedHeaders().accept();
        float best = (MODEL.matcher(path).matches() ? Stream.of(Format.JSON) : Format.TABLES.stream())
                .map(format -> Format.liked(ranges, format.accepted()))
                .max(Float::compare)
                .orElse(0f);
        String query = request.query() == null ? "" : "?" + request.query();
        return forms.entrySet().stream()
                .filter(form -> Format.liked(ranges, form.getKey()) > best)
                .max(Comparator.comparing(form -> Format.liked(ranges, form.getKey())))
                .map(form -> form.getValue() + query);
    }
}
