package eu.modelcatalogue.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.hostile.Wire.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client library sends, and the answer that each must get. */
@QuarkusTest
@Tag("timed")
@QuarkusTestResource(EmbeddedDatabase.class)
class RawRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOST = "Host: localhost\r\n";

    static Answer ask(String request) throws IOException {
        try (Wire wire = new Wire("localhost", RestAssured.port, 15_000)) {
            wire.send(request);
            return wire.read(request.startsWith("HEAD "));
        }
    }

    private static Answer get(String target, String headers) throws IOException {
        return ask("GET " + target + " HTTP/1.1\r\n" + HOST + headers + "\r\n");
    }

    static Stream<Arguments> refused() {
        String chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        String tooMuch = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").repeat(40) + "0\r\n\r\n";
        return Stream.of(
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.0\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\nHost: a b\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\nHost: a:b\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\nHost: a:99999\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\nHost: [\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\nHost: <script>\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\nHost:\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/9.9\r\n" + HOST + "\r\n"),
                Arguments.of(400, "malformed-request", "hello\r\n\r\n"),
                Arguments.of(400, "malformed-request", "GET /v1/models HTTP/1.1\r\n" + HOST + "X y: 1\r\n\r\n"),
                Arguments.of(
                        400,
                        "malformed-request",
                        "POST /v1/assessments HTTP/1.1\r\n" + HOST + "Content-Length: x\r\n\r\n"),
                Arguments.of(
                        400,
                        "malformed-request",
                        "POST /v1/assessments HTTP/1.1\r\n" + HOST
                                + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                Arguments.of(
                        400,
                        "malformed-request",
                        "POST /v1/assessments HTTP/1.1\r\n" + HOST
                                + "Transfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                Arguments.of(
                        400,
                        "malformed-request",
                        "POST /v1/assessments HTTP/1.1\r\n" + HOST
                                + "Transfer-Encoding: identity, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                Arguments.of(
                        400,
                        "malformed-request",
                        "POST /v1/assessments HTTP/1.1\r\n" + HOST
                                + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        400,
                        "malformed-request",
                        "POST /v1/assessments HTTP/1.1\r\n" + HOST + chunked + "zz\r\n{}\r\n"),
                Arguments.of(
                        400,
                        "malformed-request",
                        "POST /v1/assessments HTTP/1.1\r\n" + HOST + chunked + "2\r\n{}xx0\r\n\r\n"),
                Arguments.of(
                        405,
                        "method-not-allowed",
                        "POST /q/health/ready HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\n\r\n"),
                Arguments.of(405, "method-not-allowed", "DELETE /q/health HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(404, "not-found", "GET v1/models HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(404, "not-found", "CONNECT localhost:80 HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(405, "method-not-allowed", "BREW /v1/models HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(405, "method-not-allowed", "TRACE /v1/models HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(413, "body-too-large", "POST /v1/assessments HTTP/1.1\r\n" + HOST + chunked + tooMuch),
                Arguments.of(413, "body-too-large", "POST /v1/models HTTP/1.1\r\n" + HOST + chunked + tooMuch),
                Arguments.of(
                        414,
                        "address-too-long",
                        "GET /v1/models?q=" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(
                        415,
                        "unsupported-media-type",
                        "POST /v1/assessments HTTP/1.1\r\n" + HOST + "Content-Type: x\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of(
                        416,
                        "range-not-satisfiable",
                        "GET /assets/site.css HTTP/1.1\r\n" + HOST + "Range: bytes=999999999-\r\n\r\n"),
                Arguments.of(
                        431,
                        "headers-too-large",
                        "GET /v1/models HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(17_000) + "\r\n\r\n"));
    }

    /** A sender of several times the limit is refused, and disconnected if it continues to send: then it may not see the answer. */
    @ParameterizedTest
    @CsvSource({"414, 70000, 0", "431, 0, 140000"})
    void what_is_far_too_long_is_refused_or_cut_off(int status, int address, int header) throws IOException {
        String request = "GET /v1/models?q=" + "a".repeat(address) + " HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(header)
                + "\r\n\r\n";
        try {
            assertThat(ask(request).status()).isIn(status, 0);
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("Broken pipe.*|Connection reset.*");
        }
        assertThat(get("/v1", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource
    void refused(int status, String type, String request) throws IOException {
        Answer answer = ask(request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.all("date")).hasSize(1);
        assertThat(answer.all("x-content-type-options")).containsExactly("nosniff");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems.html#" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("Exception", "stack", "Error id");
    }

    /** HTTP/2 ends at the proxy: requests for an upgrade are answered in HTTP/1.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n",
                "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: !!!\r\n",
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n"
            })
    void nothing_is_upgraded(String headers) throws IOException {
        assertThat(get("/v1/models", headers).status()).isEqualTo(200);
    }

    @Test
    void the_whole_address_of_a_proxy_request_is_the_same_address() throws IOException {
        assertThat(get("http://localhost/v1/models?limit=1", "").text())
                .isEqualTo(get("/v1/models?limit=1", "").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models/",
                "//v1/models",
                "/v1/%6dodels",
                "/v1/models;a=b",
                "/v1/./models",
                "/v1/x/../models",
                "/v1/statistics/?by=region",
                "/q/health/live/",
                "/assets/../v1/models"
            })
    void another_spelling_of_an_address_of_the_api_is_none(String target) throws IOException {
        Answer answer = get(target, "Accept: application/x-ndjson, */*;q=0.1\r\n");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }

    static Stream<Arguments> another_spelling_of_a_page_leads_on() {
        return Stream.of(
                Arguments.of("/profiles/", "/profiles"),
                Arguments.of("//profiles", "/profiles"),
                Arguments.of("/%70rofiles?lang=fr", "/profiles?lang=fr"),
                Arguments.of("/profiles;jsessionid=1", "/profiles"),
                Arguments.of("/models/gpt-5/", "/models/gpt-5"),
                Arguments.of("//evil.example/", "/evil.example"));
    }

    @ParameterizedTest
    @MethodSource
    void another_spelling_of_a_page_leads_on(String target, String location) throws IOException {
        Answer answer = get(target, "");
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/models", "/v1/statistics?by=region", "/", "/v1/models/gpt-5/assessments"})
    void a_content_type_without_content_changes_nothing(String target) throws IOException {
        assertThat(get(target, "Content-Type: x\r\n").status()).isEqualTo(200);
    }

    /** Headers at their maximum length that take their parser longest. The best of several attempts counts, because the machine may be busy. */
    @ParameterizedTest
    @MethodSource
    void every_header_at_its_limit_is_read_at_once(String header) throws IOException {
        try (Wire wire = new Wire("localhost", RestAssured.port, 15_000)) {
            long best = Long.MAX_VALUE;
            for (int attempt = 0; attempt < 20; attempt++) {
                long begun = System.nanoTime();
                wire.send("GET /v1/models/gpt-5/assessments/letter-2025 HTTP/1.1\r\n" + HOST + header + "\r\n\r\n");
                Answer answer = wire.read(false);
                best = Math.min(best, System.nanoTime() - begun);
                assertThat(answer.status()).isIn(200, 406);
            }
            assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(20));
        }
    }

    static List<String> every_header_at_its_limit_is_read_at_once() {
        int most = 15_000;
        List<String> headers = new ArrayList<>();
        for (String name : List.of(
                "Accept",
                "Accept-Language",
                "Accept-Encoding",
                "Accept-Charset",
                "Content-Type",
                "Cookie",
                "Expect",
                "Forwarded",
                "If-Match",
                "If-Modified-Since",
                "If-None-Match",
                "If-Range",
                "If-Unmodified-Since",
                "Range",
                "Authorization",
                "TE",
                "Via",
                "X-Forwarded-For")) {
            for (String unit : List.of("-xxxxxxxx", "-u-ab", "a/b,", "a/b;q=0.1,", "\"x\",", "0-1,", "=;", " ")) {
                headers.add(name + ": en" + unit.repeat(most / unit.length()) + "x");
            }
        }
        for (String accept : List.of("a/b;q=0.5,".repeat(99) + "*/*;q=0", "*/*,".repeat(240), "a/b;".repeat(240))) {
            headers.add("Accept: " + accept + "*/*");
        }
        headers.add("If-None-Match: " + "W/\"x\",".repeat(320) + "\"x\"");
        return headers;
    }

    @Test
    void an_unchanged_answer_has_one_tag_and_a_date() throws IOException {
        for (String target : List.of(
                "/v1/models",
                "/v1/models/gpt-5",
                "/v1/models/gpt-5/assessments",
                "/",
                "/v1/openapi.json",
                "/v1/openapi.yaml",
                "/docs",
                "/v1/models?format=csv",
                "/v1/profiles/letter-2025/clauses?format=md")) {
            Answer first = get(target, "");
            assertThat(first.status()).as(target).isEqualTo(200);
            assertThat(first.all("date")).as(target).hasSize(1);
            assertThat(first.all("etag")).as(target).hasSize(1);
            assertThat(first.all("cache-control")).as(target).hasSize(1);
            assertThat(first.all("content-security-policy")).as(target).hasSize(1);
            Answer again = get(target, "If-None-Match: " + first.header("etag") + "\r\n");
            assertThat(again.status()).as(target).isEqualTo(304);
            assertThat(again.all("etag")).as(target).containsExactly(first.header("etag"));
            assertThat(again.all("date")).as(target).hasSize(1);
        }
    }

    static Stream<Arguments> an_answer_varies_by_what_it_depends_on() {
        return Stream.of(
                Arguments.of("/v1/models", "Accept, Accept-Encoding"),
                Arguments.of("/v1/models/gpt-5", "Accept, Accept-Encoding"),
                Arguments.of("/v1/models?format=csv", "Accept, Accept-Encoding"),
                Arguments.of("/v1/models/gpt-5/assessments", "Accept, Accept-Encoding, Accept-Language"),
                Arguments.of("/v1/models/gpt-5/assessments?lang=fr", "Accept, Accept-Encoding"),
                Arguments.of("/v1/models?format=xlsx", "Accept, Accept-Language"),
                Arguments.of("/about", "Accept, Accept-Encoding, Accept-Language"),
                Arguments.of("/about?lang=de", "Accept, Accept-Encoding"));
    }

    @ParameterizedTest
    @MethodSource
    void an_answer_varies_by_what_it_depends_on(String target, String vary) throws IOException {
        assertThat(get(target, "").all("vary")).containsExactly(vary);
    }

    @Test
    void a_file_that_is_not_there_is_not_kept() throws IOException {
        Answer missing = get("/assets/nothing.css", "");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.all("cache-control")).containsExactly("no-store");
        assertThat(get("/assets/site.css", "").all("cache-control"))
                .containsExactly("public, max-age=31536000, immutable");
    }

    /** A date condition is ignored if there is a tag condition: RFC 9110, 13.1.3. */
    @Test
    void a_tag_beats_a_date() throws IOException {
        assertThat(get(
                                "/v1/models",
                                "If-None-Match: \"another\"\r\nIf-Modified-Since: Thu, 26 Nov 2099 00:00:00 GMT\r\n")
                        .status())
                .isEqualTo(200);
    }

    /** Two hundred bodies that never arrive delay nobody, and each sender is told so. */
    @Test
    void slow_bodies_hold_nobody() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int one = 0; one < 200; one++) {
                Wire wire = new Wire("localhost", RestAssured.port, 20_000);
                wire.send("POST /v1/assessments HTTP/1.1\r\n" + HOST
                        + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
                slow.add(wire);
            }
            for (String target :
                    List.of("/q/health/ready", "/q/health/live", "/about", "/docs/problems", "/v1/models")) {
                long begun = System.nanoTime();
                assertThat(get(target, "").status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as(target)
                        .isLessThan(Duration.ofSeconds(3));
            }
            for (Wire wire : slow) {
                Answer answer = wire.read(false);
                assertThat(answer.status()).isEqualTo(408);
                assertThat(answer.text()).contains("/problems.html#body-too-slow");
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }
}
