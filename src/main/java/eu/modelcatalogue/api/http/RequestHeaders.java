package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.text.Language;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cleans the headers of a request so that code which parses them cannot fail: each header is within its bound, conditions follow RFC 9110, and
 * headers without a meaning here are removed. A header beyond its bound counts as absent, which RFC 9110 allows for each of these.
 *
 * <p>Own code, because Vert.x and Quarkus REST parse these headers without a bound and answer 500 to those they cannot read: see
 * docs/reliability.md.
 */
final class RequestHeaders {

    /**
     * Longest value of each header that is parsed, in characters and for all headers of that name together: several times what browsers and their
     * libraries send. {@code Accept-Language} is bounded where it is read: {@link Language#accepted}.
     */
    private static final Map<String, Integer> LONGEST = Map.of(
            "Accept",
            1_000,
            ContentCoding.ACCEPTED,
            500,
            "If-None-Match",
            2_000,
            "If-Modified-Since",
            40,
            "Range",
            100,
            "If-Range",
            100);

    /** Longest {@code Content-Type}, in characters; a longer one cannot be a type that is accepted. */
    private static final int LONGEST_TYPE = 200;

    /** Headers that are ignored, because the service has no users, changes nothing and upgrades no connection. */
    private static final List<String> MEANINGLESS =
            List.of("Cookie", "Authorization", "If-Match", "If-Unmodified-Since");

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "(?<type>[-!#$%&'*+.^_`|~A-Za-z0-9]+/[-!#$%&'*+.^_`|~A-Za-z0-9]+)\\s*(?<parameters>(?:;[^\\u0000-\\u0008\\u000A-\\u001F\\u007F]*)?)");

    /**
     * The elements of a comma-separated list. Commas within quotation marks do not separate; an unclosed quotation extends to the end. Source:
     * RFC 9110, 5.6.
     */
    private static final Pattern LISTED = Pattern.compile("(?:[^\",]|\"(?:[^\"\\\\]|\\\\.)*+\"?+)++");

    /**
     * A media range with its parameters, whose values are tokens or quoted. A quoted value must not contain a comma, because later readers of the
     * header split it there. Source: RFC 9110, 12.5.1 and 5.6.4.
     */
    private static final Pattern MEDIA_RANGE = Pattern.compile(
            "(?<type>[-!#$%&'*+.^_`|~A-Za-z0-9]++/[-!#$%&'*+.^_`|~A-Za-z0-9]++)(?<parameters>(?:\\s*+;\\s*+(?:[qQ]=[01](?:\\.[0-9]{0,3})?|(?![qQ]=)[-!#$%&'*+.^_`|~A-Za-z0-9]++=(?:[-!#$%&'*+.^_`|~A-Za-z0-9]++|\"(?:[^\"\\\\,\\p{Cntrl}]|\\\\[^,\\p{Cntrl}])*+\")))*+)");

    private static final Pattern PROBLEM = Pattern.compile("(?i)application/problem\\+json\\s*+(?:;.*)?");

    /** A name or an IP address, with an optional port. Source: RFC 9110, 7.2; RFC 3986, 3.2.2, restricted to the characters of names in use. */
    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]{2,45}]|[-._A-Za-z0-9]{1,255})(?::(?<port>[0-9]{1,5}))?");

    private static final int MOST_PORT = 65_535;

    /** The last valid host: nearly all callers name the same one. */
    private static volatile String named = "";

    private RequestHeaders() {}

    /** The size of all headers as received, in bytes. */
    static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    /** Whether a request names exactly one host, and a valid one. Source: RFC 9112, 3.2. */
    static boolean nameHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() != 1) {
            return false;
        }
        String name = hosts.get(0);
        if (name.equals(named)) {
            return true;
        }
        Matcher host = HOST.matcher(name);
        boolean can =
                host.matches() && (host.group("port") == null || Integer.parseInt(host.group("port")) <= MOST_PORT);
        if (can) {
            named = name;
        }
        return can;
    }

    /**
     * Whether it is clear where the body ends: {@code chunked} is the only coding that is understood. Netty treats {@code xchunked} as no body,
     * and would read the body as the next request.
     */
    static boolean frameBody(HttpServerRequest request) {
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        return codings.isEmpty() || (codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"));
    }

    /** Removes headers beyond their bound, headers without a meaning and conditions that cannot be read. {@code If-None-Match} is compared weakly. */
    static void settle(HttpServerRequest request) {
        MultiMap headers = request.headers();
        MEANINGLESS.forEach(headers::remove);
        LONGEST.forEach((name, longest) -> {
            if (headers.contains(name)
                    && headers.getAll(name).stream().mapToInt(String::length).sum() > longest) {
                headers.remove(name);
            }
        });
        String type = headers.get("Content-Type");
        if (type != null && !WITH_BODY.contains(request.method())) {
            // A request without a body has no content type.
            headers.remove("Content-Type");
        } else if (type != null) {
            Matcher read = MEDIA_TYPE.matcher(type);
            // An unreadable type is not accepted anyway; left as it is, it would cause an internal error.
            headers.set(
                    "Content-Type",
                    type.length() <= LONGEST_TYPE && read.matches() ? plain(read) : "application/octet-stream");
        }
        put(headers, "Accept", readable(String.join(",", headers.getAll("Accept"))));
        ContentCoding chosen = ContentCoding.chosen(headers.getAll(ContentCoding.ACCEPTED));
        put(headers, ContentCoding.ACCEPTED, chosen == ContentCoding.IDENTITY ? "" : chosen.word());
        String since = headers.get("If-Modified-Since");
        String tags = headers.get("If-None-Match");
        if (since != null && (tags != null || !isDate(since))) {
            // RFC 9110, 13.1.3: ignored if it is not a date, or if If-None-Match is present.
            headers.remove("If-Modified-Since");
        }
        if (tags != null) {
            headers.set("If-None-Match", tags.replace("W/\"", "\""));
        }
    }

    /** Sets a header; an empty value removes it. */
    private static void put(MultiMap headers, String name, String value) {
        headers.remove(name);
        if (!value.isEmpty()) {
            headers.set(name, value);
        }
    }

    /**
     * The ranges of an {@code Accept} header that can be parsed and that choose an answer, in their order. Problem details are left out:
     * generated clients send that type alone if an answer is not JSON, and their requests would be refused.
     */
    static String readable(String accept) {
        return LISTED.matcher(accept)
                .results()
                .map(range -> MEDIA_RANGE.matcher(range.group().strip()))
                .filter(Matcher::matches)
                .map(RequestHeaders::plain)
                .filter(range -> !PROBLEM.matcher(range).matches())
                .collect(Collectors.joining(","));
    }

    /** Removes the spaces before the parameters, which RFC 9110, 5.6.6 allows but later readers take as part of the type. */
    private static String plain(Matcher type) {
        return type.group("type") + type.group("parameters").strip();
    }

    private static boolean isDate(String text) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
