package eu.modelcatalogue.api.http;

import eu.modelcatalogue.query.Format;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    private static final String CYCLONE_DX = "application/vnd.cyclonedx+json";

    /** Before the version of a media type. */
    private static final String VERSION = ";version=";

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
            forms.put(CYCLONE_DX, path + "/bom.cdx.json");
            forms.put(CYCLONE_DX + VERSION + "1.7", path + "/bom-1-7.cdx.json");
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
                .filter(form -> liked(ranges, form.getKey(), forms) > best)
                .max(Comparator.comparing(form -> liked(ranges, form.getKey(), forms)))
                .map(form -> form.getValue() + query);
    }

    /**
     * The weight that a caller gives a form. A range that names a version of which there is a form means that form alone; any other means the form
     * without a version.
     */
    private static float liked(List<MIMEHeader> ranges, String form, Map<String, String> forms) {
        List<MIMEHeader> meant = ranges.stream()
                .filter(range -> {
                    String versioned = versioned(range);
                    return forms.containsKey(versioned) ? versioned.equals(form) : form.indexOf(VERSION) < 0;
                })
                .toList();
        return Format.liked(meant, form.contains(VERSION) ? form.substring(0, form.indexOf(VERSION)) : form);
    }

    private static String versioned(MIMEHeader range) {
        String version = range.parameter("version");
        return version == null
                ? ""
                : (range.component() + "/" + range.subComponent()).toLowerCase(Locale.ROOT) + VERSION + version;
    }
}
