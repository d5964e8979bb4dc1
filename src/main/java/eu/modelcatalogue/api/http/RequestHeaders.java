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
 * The headers of a request, made so that whoever parses them can: each within a bound, conditions as RFC 9110 asks, and without those that mean
 * nothing here. What is beyond its bound is taken for absent, which RFC 9110 allows for each of these.
 *
 * <p>Own code, because Vert.x and Quarkus REST parse these headers without a bound and answer what they cannot read with a 500: see docs/reliability.md.
 */
final class RequestHeaders {

    /**
     * Longest value of the headers that are parsed, all of one name together, in characters: several times what browsers and their libraries send.
     * {@code Accept-Language} has its bound where it is read: {@link Language#accepted}.
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
            100);

    /** Of {@code Content-Type}; what is longer is none that anybody takes. */
    private static final int LONGEST_TYPE = 200;

    /** Never looked at: no reader is known, nothing can be changed, nothing is upgraded. */
    private static final List<String> MEANINGLESS =
            List.of("Cookie", "Authorization", "If-Match", "If-Unmodified-Since", "If-Range");

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "(?<type>[-!#$%&'*+.^_`|~A-Za-z0-9]+/[-!#$%&'*+.^_`|~A-Za-z0-9]+)\\s*(?<parameters>(?:;[^\\u0000-\\u0008\\u000A-\\u001F\\u007F]*)?)");

    /** What stands between commas, of which those in quotation marks are none; a quotation that is not closed goes on to the end. Source: RFC 9110, 5.6. */
    private static final Pattern LISTED = Pattern.compile("(?:[^\",]|\"(?:[^\"\\\\]|\\\\.)*+\"?+)++");

    /**
     * A media range with its parameters, each a word or quoted. What is quoted holds no comma, since whoever reads the header after us parts it there.
     * Source: RFC 9110, 12.5.1 and 5.6.4.
     */
    private static final Pattern MEDIA_RANGE = Pattern.compile(
            "(?<type>[-!#$%&'*+.^_`|~A-Za-z0-9]++/[-!#$%&'*+.^_`|~A-Za-z0-9]++)(?<parameters>(?:\\s*+;\\s*+(?:[qQ]=[01](?:\\.[0-9]{0,3})?|(?![qQ]=)[-!#$%&'*+.^_`|~A-Za-z0-9]++=(?:[-!#$%&'*+.^_`|~A-Za-z0-9]++|\"(?:[^\"\\\\,\\p{Cntrl}]|\\\\[^,\\p{Cntrl}])*+\")))*+)");

    private static final Pattern PROBLEM = Pattern.compile("(?i)application/problem\\+json\\s*+(?:;.*)?");

    /** A name, an address of either kind, and perhaps a port. Source: RFC 9110, 7.2; RFC 3986, 3.2.2, of which names in use need no more. */
    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]{2,45}]|[-._A-Za-z0-9]{1,255})(?::(?<port>[0-9]{1,5}))?");

    private static final int MOST_PORT = 65_535;

    /** A host that was named and can be: nearly all callers name the same. */
    private static volatile String named = "";

    private RequestHeaders() {}

    /** All of them as they came, in bytes. */
    static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }

    /** Whether a request names one host, and one that can be. Source: RFC 9112, 3.2. */
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
     * Whether it is clear where the body ends: chunks are the only form that is understood. Netty takes {@code xchunked} for no body, and would read
     * the body as the next request.
     */
    static boolean frameBody(HttpServerRequest request) {
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        return codings.isEmpty() || (codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"));
    }

    /** Takes away what is beyond its bound, what means nothing, and conditions that cannot be read; {@code If-None-Match} compares weakly. */
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
            // Without a body there is no type of one.
            headers.remove("Content-Type");
        } else if (type != null) {
            Matcher read = MEDIA_TYPE.matcher(type);
            // What cannot be read is no type that anybody takes; as it stands it would be a fault of ours.
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
            // RFC 9110, 13.1.3: ignored where it is no date, and beside If-None-Match.
            headers.remove("If-Modified-Since");
        }
        if (tags != null) {
            headers.set("If-None-Match", tags.replace("W/\"", "\""));
        }
    }

    /** What a header says from now on; nothing is absent. */
    private static void put(MultiMap headers, String name, String value) {
        headers.remove(name);
        if (!value.isEmpty()) {
            headers.set(name, value);
        }
    }

    /**
     * The ranges of an {@code Accept} that can be read and say what the answer may be, in their order. Problem details are what faults are told in:
     * generated clients send that type alone where an answer is no JSON, and would be refused what they ask for.
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

    /** Without the spaces before its parameters, which RFC 9110, 5.6.6 allows, and which who reads it after us takes for a part of the type. */
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
