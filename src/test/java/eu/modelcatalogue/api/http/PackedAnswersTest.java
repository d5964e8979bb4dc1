package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.hostile.Wire;
import eu.modelcatalogue.hostile.Wire.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares answers byte by byte: who receives them compressed, with which entity tag, and what caches are told. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PackedAnswersTest {

    private static final String GZIP = "Accept-Encoding: gzip, deflate, br, zstd\r\n";
    private static final String HTML = "Accept: text/html\r\n";

    /** Headers that may differ between two codings of one answer, or over time. */
    private static final Set<String> OF_CODING =
            Set.of("date", "etag", "content-encoding", "content-length", "transfer-encoding", "repr-digest");

    private static Answer ask(String method, String target, String headers) throws IOException {
        try (Wire wire = new Wire("localhost", RestAssured.port, 60_000)) {
            wire.send(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
            return wire.read(method.equals("HEAD"));
        }
    }

    private static Answer get(String target, String headers) throws IOException {
        return ask("GET", target, headers);
    }

    private static Answer post(String target, String headers, String body) throws IOException {
        return ask(
                "POST",
                target,
                headers + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private static byte[] unpacked(Answer answer) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }

    private static Map<String, List<String>> others(Answer answer) {
        Map<String, List<String>> others = new TreeMap<>();
        answer.headers().forEach(header -> {
            if (!OF_CODING.contains(header[0])) {
                others.put(header[0], answer.all(header[0]));
            }
        });
        return others;
    }

    /** Addresses of text answers, and the headers in {@code Vary} besides the coding. */
    static Stream<Arguments> packed() {
        return Stream.of(
                Arguments.of("/v1", "", "Accept"),
                Arguments.of("/v1/models", "", "Accept"),
                Arguments.of("/v1/models?weights=open&limit=100&facets=licence,developer", "", "Accept"),
                Arguments.of("/v1/models?format=csv", "", "Accept"),
                Arguments.of("/v1/models?format=ndjson&weights=open&country=FR", "", "Accept"),
                Arguments.of("/v1/models?format=litellm&meets=letter-2025", "", "Accept"),
                Arguments.of("/v1/models?format=ids", "", "Accept"),
                Arguments.of("/v1/models/gpt-5", "", "Accept"),
                Arguments.of("/v1/models/gpt-5/assessments", "", "Accept, Accept-Language"),
                Arguments.of("/v1/models/gpt-5/assessments?lang=fr", "", "Accept"),
                Arguments.of("/v1/models/mistral-small-3.2/bom.cdx.json", "", "Accept"),
                Arguments.of("/v1/comparison?models=gpt-5,moshi&format=csv", "", "Accept, Accept-Language"),
                Arguments.of("/v1/statistics?by=country,weights", "", "Accept"),
                Arguments.of("/v1/licences", "", "Accept"),
                Arguments.of("/v1/organisations", "", "Accept"),
                Arguments.of("/v1/sources", "", "Accept"),
                Arguments.of("/v1/editions/1/files", "", "Accept"),
                Arguments.of("/v1/editions/1/catalogue.json", "", "Accept"),
                Arguments.of("/v1/editions/1/catalogue.csv", "", "Accept"),
                Arguments.of("/v1/feeds/models.atom", "", "Accept, Accept-Language"),
                Arguments.of("/v1/openapi.json", "", ""),
                Arguments.of("/v1/openapi", "", "Accept"),
                Arguments.of("/", HTML, "Accept, Accept-Language"),
                Arguments.of("/models/llama-4-maverick?lang=de", HTML, "Accept"),
                Arguments.of("/docs/problems", HTML, "Accept, Accept-Language"),
                Arguments.of("/figures/labels-by-year.svg", "", "Accept, Accept-Language"),
                Arguments.of("/llms.txt", "", "Accept"),
                Arguments.of("/assets/site.css", "", ""),
                Arguments.of("/assets/site.js", "", ""));
    }

    @ParameterizedTest
    @MethodSource
    void packed(String target, String accept, String others) throws IOException {
        Answer plain = get(target, accept);
        Answer packed = get(target, accept + GZIP);

        assertThat(plain.status()).isEqualTo(200);
        assertThat(packed.status()).isEqualTo(200);
        assertThat(plain.all("content-encoding")).isEmpty();
        assertThat(packed.all("content-encoding")).containsExactly("gzip");
        assertThat(unpacked(packed)).isEqualTo(plain.body());
        assertThat(packed.body().length).isLessThan(plain.body().length);
        assertThat(others(packed)).isEqualTo(others(plain));
        assertThat(names(packed.all("vary"))).isEqualTo(names(List.of(others, "Accept-Encoding")));
        // A strong tag names one representation: RFC 9110, 8.8.3.
        assertThat(plain.all("etag")).hasSize(1);
        assertThat(packed.all("etag")).hasSize(1).doesNotContainAnyElementsOf(plain.all("etag"));
        assertThat(packed.header("etag")).startsWith("\"");
        for (String header : List.of("Accept-Encoding: identity\r\n", "Accept-Encoding: gzip;q=0\r\n")) {
            Answer same = get(target, accept + header);
            assertThat(same.body()).isEqualTo(plain.body());
            assertThat(same.header("etag")).isEqualTo(plain.header("etag"));
        }
        for (String coding : List.of("", GZIP)) {
            Answer whole = coding.isEmpty() ? plain : packed;
            unchanged(target, accept + coding, whole, coding.isEmpty() ? packed : plain);
            Answer head = ask("HEAD", target, accept + coding);
            assertThat(head.status()).isEqualTo(200);
            assertThat(others(head)).isEqualTo(others(whole));
            assertThat(head.all("etag")).isEqualTo(whole.all("etag"));
            assertThat(head.all("content-encoding")).isEqualTo(whole.all("content-encoding"));
            Answer range = get(target, accept + coding + "Range: bytes=0-9\r\n");
            boolean file = target.startsWith("/assets/") || target.startsWith("/v1/editions/1/catalogue.");
            assertThat(range.status()).isEqualTo(file ? 206 : 200);
            // Compressed answers have no ranges.
            assertThat(range.body()).isEqualTo(file ? Arrays.copyOf(plain.body(), 10) : whole.body());
            assertThat(range.all("content-encoding")).isEqualTo(file ? List.of() : whole.all("content-encoding"));
        }
    }

    /** A caller who has an answer is told so, with its entity tag and the headers that caches need; the other coding is another answer. */
    private static void unchanged(String target, String headers, Answer whole, Answer other) throws IOException {
        for (String tag : List.of(
                whole.header("etag"), "W/" + whole.header("etag"), "\"x\", " + whole.header("etag") + ", \"y\"")) {
            Answer again = get(target, headers + "If-None-Match: " + tag + "\r\n");
            assertThat(again.status()).as(tag).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.all("content-encoding")).isEmpty();
            for (String name : List.of("etag", "vary", "cache-control", "last-modified")) {
                assertThat(again.all(name)).as(name).isEqualTo(whole.all(name));
            }
            assertThat(again.all("date")).hasSize(1);
        }
        assertThat(get(target, headers + "If-None-Match: " + other.header("etag") + "\r\n")
                        .status())
                .isEqualTo(200);
    }

    private static Set<String> names(List<String> headers) {
        return Set.copyOf(Stream.of(String.join(",", headers).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
    }

    /** Answers whose format is already compressed, that fit in a packet, or that are errors. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models?format=xlsx&limit=3",
                "/v1/models?format=ods&country=NL",
                "/v1/models?format=opa&meets=letter-2025",
                "/v1/editions/1/catalogue.csv.gz",
                "/v1/dossier?models=moshi&profiles=letter-2025&format=docx",
                "/figures/labels-by-year.png",
                "/v1/models?limit=1&fields=id",
                "/assets/icon.svg",
                "/robots.txt",
                "/v1/models/mistral-small-3.2/badge.svg",
                "/v1/models?colour=red",
                "/nowhere",
                "/q/health/ready"
            })
    void as_it_is(String target) throws IOException {
        Answer plain = get(target, "");
        Answer asked = get(target, GZIP);

        assertThat(asked.status()).isEqualTo(plain.status());
        assertThat(asked.all("content-encoding")).isEmpty();
        assertThat(others(asked)).isEqualTo(others(plain));
        boolean text = plain.status() == 200
                && Pattern.compile("json|text/|svg")
                        .matcher(plain.header("content-type"))
                        .find()
                && !target.startsWith("/q/");
        assertThat(names(asked.all("vary")).contains("Accept-Encoding")).isEqualTo(text);
        if (!text) {
            assertThat(asked.all("etag")).isEqualTo(plain.all("etag"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Encoding: \r\n",
                "Accept-Encoding: ,;=/\r\n",
                "Accept-Encoding: gzip;q=x\r\n",
                "Accept-Encoding: gzip;q=0.9999999999\r\n",
                "Accept-Encoding: identity;q=0\r\n",
                "Accept-Encoding: *;q=0\r\n",
                "Accept-Encoding: \u00e9\r\n"
            })
    void nonsense_is_no_coding_and_no_fault(String header) throws IOException {
        for (String target : List.of("/v1/models", "/", "/assets/site.css", "/v1/openapi.json")) {
            Answer answer = get(target, header);
            assertThat(answer.status()).as(target).isEqualTo(200);
            assertThat(answer.all("content-encoding")).as(target).isEmpty();
        }
    }

    @Test
    void a_header_beyond_its_bound_is_absent() throws IOException {
        assertThat(get("/v1/models", "Accept-Encoding: " + "gzip,".repeat(1_000) + "\r\n")
                        .all("content-encoding"))
                .isEmpty();
    }

    /** Answers to a single caller have no entity tag, but are compressed too. */
    @Test
    void posts() throws IOException {
        String declaration = "{\"basedOn\":\"gpt-5\",\"profiles\":[\"letter-2025\"]}";
        for (String target : List.of("/v1/assessments", "/v1/audit", "/v1/audit?format=csv")) {
            String body = target.startsWith("/v1/audit") ? "[\"gpt-5\",\"moshi\",\"llama-4-maverick\"]" : declaration;
            Answer plain = post(target, "Content-Type: application/json\r\n", body);
            Answer packed = post(target, "Content-Type: application/json\r\n" + GZIP, body);
            assertThat(plain.status()).as(target).isEqualTo(200);
            assertThat(plain.all("content-encoding")).isEmpty();
            assertThat(packed.all("content-encoding")).as(target).containsExactly("gzip");
            assertThat(unpacked(packed)).isEqualTo(plain.body());
            assertThat(names(packed.all("vary"))).contains("Accept-Encoding");
            assertThat(others(packed)).isEqualTo(others(plain));
        }
    }

    @Test
    void a_search_that_finds_nothing_can_be_unpacked() throws IOException {
        Answer nothing = get("/v1/models?format=ndjson&q=nobody-has-this-name", GZIP);
        assertThat(nothing.header("content-encoding")).isEqualTo("gzip");
        assertThat(unpacked(nothing)).isEmpty();
    }

    /** The published checksum of a file is that of the uncompressed file. */
    @Test
    void sums_are_of_what_was_unpacked() throws Exception {
        String listed = get("/v1/editions/1/files", "").text();
        Answer packed = get("/v1/editions/1/catalogue.json", GZIP);
        Answer plain = get("/v1/editions/1/catalogue.json", "");
        String sum = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(unpacked(packed)));
        assertThat(new ObjectMapper().readTree(listed).findValuesAsText("sha256"))
                .contains(sum);
        assertThat(packed.all("edition-digest")).containsExactly("sha256:" + sum);
        // RFC 9530: Repr-Digest would be the digest of the bytes as they are sent.
        assertThat(plain.all("repr-digest")).hasSize(1);
        assertThat(packed.all("repr-digest")).isEmpty();
    }

    /** The number of bytes that a reader waits for on a slow line: docs/performance.md states it. */
    @Test
    void the_first_page_is_small_with_all_that_it_loads() throws IOException {
        Answer page = get("/", HTML + GZIP);
        String html = new String(unpacked(page), StandardCharsets.UTF_8);
        int sent = page.body().length;
        int whole = html.length();
        List<String> loaded = Pattern.compile("\"(/assets/[^\"]+)\"")
                .matcher(html)
                .results()
                .map((MatchResult asset) -> asset.group(1))
                .distinct()
                .toList();
        assertThat(loaded).hasSizeGreaterThanOrEqualTo(3);
        for (String asset : loaded) {
            sent += get(asset, GZIP).body().length;
            whole += get(asset, "").body().length;
        }
        int search = get("/?weights=open&facets=licence", HTML + GZIP).body().length;
        System.out.printf("first page %d of %d bytes, a search %d%n", sent, whole, search);
        assertThat(sent).isLessThan(35_000);
    }
}
