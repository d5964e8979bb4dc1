package eu.modelcatalogue.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.web.discovery.SitePages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Generates hostile requests from paths, parameters, headers and bodies. Paths and parameters come from the contract, so they grow with the API; the
 * changes to them are those that attackers make. The same seed generates the same requests.
 */
final class HostileRequests {

    /**
     * One request.
     *
     * @param costly whether its answer may take seconds, as documented
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Request(String method, String target, byte[] bytes, boolean costly) {

        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.length() <= 1_500 ? text : text.substring(0, 1_500) + "… (" + text.length() + ")";
        }
    }

    /** Every page, and other addresses outside the API. */
    private static final List<String> PAGES = Stream.concat(
                    SitePages.examples().map(address -> URI.create(address).getPath()),
                    Stream.of(
                            "/figures/labels-by-year.svg",
                            "/figures/labels-by-year.png",
                            "/figures/labels-by-year.csv",
                            "/figures/nobody.svg",
                            "/models/nobody",
                            "/problems.html",
                            "/docs/reference/models",
                            "/docs/nothing",
                            "/assets/site.css",
                            "/assets/nothing",
                            "/q/health/live",
                            "/q/health/ready",
                            "/v1/openapi",
                            "/v1/openapi.json",
                            "/mcp",
                            "/mcp/sse",
                            "/nowhere",
                            "/v1/nowhere"))
            .distinct()
            .toList();

    private static final List<String> IDS = List.of(
            "gpt-5",
            "mistral-large-2",
            "MIT",
            "meta",
            "letter-2025",
            "letter-2025@1",
            "letter-2025%401",
            "mistralai%2FMistral-Small-3.2-24B-Instruct-2506",
            "1",
            "nobody",
            "%00",
            "%F0%9F%92%A3",
            "..%2F..%2Fetc%2Fpasswd",
            "'%20or%201=1--",
            "%3Cscript%3E",
            "$%7B7*7%7D",
            "%C0%AE",
            "a".repeat(3_000));

    private static final List<String> VALUES = List.of(
            "open",
            "!closed",
            "open,partial",
            "unknown",
            "FR",
            "EU",
            "letter-2025",
            "letter-2025.share",
            "gpt-5,mistral-large-2",
            "name",
            "-released",
            "1",
            "0",
            "-1",
            "2147483648",
            "99999999999999999999999",
            "1e9",
            "NaN",
            "2025-02-30",
            "2025",
            "json",
            "csv",
            "ndjson",
            "xml",
            "fr",
            "-",
            "true",
            "",
            "%20",
            ",",
            ",,,,",
            "!",
            "!!open",
            ";",
            "a;b=c",
            "%00",
            "%E2%80%AE",
            "%F0%9F%92%A3",
            "%C3%28",
            "%ED%A0%80",
            "%zz",
            "%",
            "'%20or%201=1--",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "$%7Bjndi:ldap://x%7D",
            "%7Binject%7D",
            "a%0D%0AX-Split:%20yes",
            "null",
            "x".repeat(199),
            "x".repeat(2_000),
            "open,".repeat(60));

    private static final List<String> HEADERS = List.of(
            "Accept: */*",
            "Accept: text/html",
            "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept: application/json",
            "Accept: application/x-ndjson",
            "Accept: text/csv;q=0.5, application/json;q=0.1",
            "Accept: application/xml",
            "Accept: ",
            "Accept: ,;=/",
            "Accept: a/b;q=x",
            "Accept: */*;q=0",
            "Accept: " + "a/b,".repeat(2_000),
            "Accept-Language: de",
            "Accept-Language: -",
            "Accept-Language: fr,-",
            "Accept-Language: en" + "-xxxxxxxx".repeat(1_500),
            "Accept-Language: en-u" + "-ab".repeat(4_000),
            "Accept-Language: " + "fr;q=0.1,".repeat(1_500),
            "Accept-Encoding: gzip, br;q=x",
            "Accept-Charset: \u00e9",
            "If-None-Match: *",
            "If-None-Match: W/\"x\"",
            "If-None-Match: \"",
            "If-None-Match: " + "\"x\",".repeat(3_000),
            "If-Modified-Since: Thu, 26 Nov 2099 00:00:00 GMT",
            "If-Modified-Since: yesterday",
            "If-Modified-Since: " + "9".repeat(10_000),
            "If-Match: \"x\"",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-Range: \"x\"",
            "Range: bytes=0-",
            "Range: bytes=5-1",
            "Range: bytes=999999999-",
            "Range: bytes=-5",
            "Range: bytes=" + "0-1,".repeat(3_000),
            "Range: lines=1",
            "Content-Type: x",
            "Content-Type: application/json",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: application/json;charset=nothing",
            "Content-Type: text/plain",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: /;;==",
            "Content-Type: " + "a".repeat(10_000),
            "Cookie: " + "a=b; ".repeat(2_000),
            "Cookie: =;=;=",
            "Authorization: Basic ====",
            "Authorization: Bearer x",
            "Origin: null",
            "Origin: https://stranger.example",
            "Mcp-Session-Id: x",
            "Mcp-Protocol-Version: 9999",
            "Access-Control-Request-Method: DELETE",
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Prefix: /x",
            "X-HTTP-Method-Override: DELETE",
            "Forwarded: for=;host=\"",
            "Upgrade: websocket",
            "Upgrade: h2c",
            "HTTP2-Settings: !!!",
            "TE: trailers",
            "Via: " + "1.1 x, ".repeat(500),
            "X-Long: " + "x".repeat(17_000),
            "X-\u00e9: \u00e9");

    private static final List<String> POSTED =
            List.of("/v1/assessments", "/v1/assessments/filled-form", "/v1/audit", "/v1/audit/filter", "/mcp");

    private static final List<String> METHODS =
            List.of("HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW");

    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "null",
            "1",
            "\"x\"",
            "{\"basedOn\":\"gpt-5\"}",
            "{\"basedOn\":\"gpt-5\",\"profiles\":[\"letter-2025\"]}",
            "{\"basedOn\":1,\"declaration\":[],\"profiles\":{}}",
            "{\"declaration\":{\"components\":{\"trainingCode\":{\"availability\":\"released\",\"licence\":\"MIT\"}},\"lineage\":[]}}",
            "{\"declaration\":{\"components\":{\"trainingCode\":{\"licence\":\"" + "(".repeat(290) + "\"}}}}",
            "{\"declaration\":{\"parameters\":1e999999999}}",
            "{\"declaration\":{\"parameters\":" + "9".repeat(5_000) + "}}",
            "{\"declaration\":{\"released\":\"+999999999-01-01\"}}",
            "{\"a\":1,\"a\":2}",
            "{\"name\":\"\\u0000\\ud800\"}",
            "{\"name\":\"<script>alert(1)</script>\",\"basedOn\":\"gpt-5\"}",
            "[".repeat(30_000),
            "{\"a\":".repeat(10_000),
            "{\"profiles\":[" + "{},".repeat(10_000) + "{}]}",
            "{\"profiles\":[{\"id\":\"x\",\"rules\":[{\"id\":\"a\",\"condition\":" + "{\"not\":".repeat(40)
                    + "{\"meets\":\"letter-2025@1\"}" + "}".repeat(40) + "}]}]}",
            "{\"basedOn\":\"gpt-5\",\"profiles\":[{\"id\":\"x\",\"rules\":[{\"id\":\"a\",\"condition\":{\"meets\":\"letter-2025@1\"}}]}]}",
            "\u00c3(\u00ff\u00fe",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"tools/call\",\"params\":{\"name\":\"search_models\",\"arguments\":{\"weights\":[\"open\",{}],\"limit\":-1}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"audit_models\",\"arguments\":{\"document\":\""
                    + "gpt\\n".repeat(9_000) + "\"}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"compare_models\",\"arguments\":"
                    + "[".repeat(900) + "]".repeat(900) + "}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":1,\"clientInfo\":[]}}",
            "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "basedOn=gpt-5&profiles=letter-2025",
            "a=%&b=%zz&=&&&" + "c=d&".repeat(400),
            "components.trainingCode.licence=" + "%28".repeat(2_000),
            "x".repeat(70_000));

    private final Random random;
    private final List<String> paths = new ArrayList<>(PAGES);
    private final List<String> parameters;

    HostileRequests(long seed) {
        this.random = new Random(seed);
        JsonNode contract = contract();
        Set<String> names = new LinkedHashSet<>(List.of("nothing", "__proto__", "", "weights%5B%5D", "%C3%A9", "LANG"));
        contract.path("paths").properties().forEach(path -> {
            paths.add(path.getKey());
            path.getValue()
                    .findValues("parameters")
                    .forEach(list -> list.forEach(parameter -> {
                        if (parameter.path("in").asText().equals("query")) {
                            names.add(parameter.path("name").asText());
                        }
                    }));
        });
        parameters = List.copyOf(names);
    }

    private static JsonNode contract() {
        try (InputStream file = HostileRequests.class.getResourceAsStream("/openapi/openapi.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Paths from which requests are generated. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    Request next() {
        String path = path();
        String query = query();
        String method =
                random.nextInt(4) > 0 ? (POSTED.stream().anyMatch(path::startsWith) ? "POST" : "GET") : of(METHODS);
        // Documents always take seconds, so a few of them are enough.
        boolean costly = path.contains("dossier") || query.contains("format=pdf") || query.contains("docx");
        if (costly && random.nextInt(20) > 0) {
            path = "/v1/dossier";
            query = "?models=" + of(IDS) + "&profiles=" + of(VALUES) + "&format=xml";
            costly = false;
        }
        Set<String> headers = new LinkedHashSet<>();
        headers.add("Host: localhost");
        for (int more = random.nextInt(4); more > 0; more--) {
            headers.add(of(HEADERS));
        }
        String target = path + query;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean withBody = List.of("POST", "PUT", "PATCH").contains(method) || random.nextInt(30) == 0;
        byte[] body = withBody ? of(BODIES).getBytes(StandardCharsets.ISO_8859_1) : new byte[0];
        boolean chunked = withBody && random.nextInt(3) == 0;
        if (withBody && random.nextInt(3) > 0) {
            headers.removeIf(header -> header.startsWith("Content-Type"));
            headers.add("Content-Type: "
                    + (path.startsWith("/v1") || path.startsWith("/mcp")
                            ? "application/json"
                            : "application/x-www-form-urlencoded"));
        }
        if (withBody) {
            headers.add(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length);
        }
        String head = method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        if (chunked) {
            int at = 0;
            while (at < body.length) {
                int length = Math.min(body.length - at, 1 + random.nextInt(30_000));
                bytes.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                bytes.write(body, at, length);
                bytes.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                at += length;
            }
            bytes.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        } else {
            bytes.writeBytes(body);
        }
        return new Request(method, target, bytes.toByteArray(), costly);
    }

    private String path() {
        String path = of(paths);
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", of(IDS).replace("$", "\\$"));
        }
        return switch (random.nextInt(24)) {
            case 0 -> path + "/";
            case 1 -> "/" + path;
            case 2 -> path.replaceFirst("/", "//");
            case 3 -> path + ";a=b";
            case 4 -> path.replaceFirst("m", "%6d");
            case 5 -> path.replaceFirst("/([^/]+)$", "/./$1");
            case 6 -> path + "/../" + of(PAGES).substring(1);
            case 7 -> path.toUpperCase(Locale.ROOT);
            case 8 -> path + "%2F";
            case 9 -> path + "/" + of(IDS);
            default -> path;
        };
    }

    private String query() {
        int many = random.nextInt(6);
        if (many == 5) {
            return "";
        }
        StringBuilder query = new StringBuilder();
        for (int one = 0; one < many; one++) {
            query.append(one == 0 ? '?' : '&')
                    .append(of(parameters))
                    .append('=')
                    .append(of(VALUES));
        }
        if (random.nextInt(200) == 0) {
            query.append(query.length() == 0 ? '?' : '&').append("q=").append("a".repeat(9_000));
        }
        return query.toString();
    }

    private String of(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
