package eu.modelcatalogue.api.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.hostile.Wire;
import eu.modelcatalogue.hostile.Wire.Answer;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to the protocol by whoever does not keep to it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class McpEdgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "Content-Type: application/json\r\n";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    @Inject
    ConnectionManager sessions;

    @AfterEach
    void nothing_is_kept_of_anybody() {
        // The answer goes out a moment before its session ends.
        await().untilAsserted(() -> assertThat(sessions).isEmpty());
    }

    private static Answer ask(String method, String path, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Wire wire = new Wire("localhost", RestAssured.port, 30_000)) {
            wire.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                    + (bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n") + "\r\n");
            wire.send(bytes);
            return wire.read(method.equals("HEAD"));
        }
    }

    private static Answer post(String headers, String body) throws IOException {
        return ask("POST", "/mcp", TYPE + headers, body);
    }

    private static void problem(Answer answer, int status, String type) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("/problems.html#" + type);
        assertThat(answer.all("cache-control")).containsExactly("no-store");
        assertThat(answer.all("date")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Accept: */*\r\n",
                "Accept: application/json, text/event-stream\r\n",
                "Accept: application/json\r\n",
                "Mcp-Session-Id: of-nobody\r\n",
                "Mcp-Protocol-Version: 2025-11-25\r\n",
                "Mcp-Protocol-Version: 2024-11-05\r\n",
                "Origin: http://localhost:6274\r\n",
                "Origin: http://127.0.0.1\r\n",
                "Origin: https://[::1]:8443\r\n"
            })
    void who_keeps_to_it_is_answered_without_having_been_here(String headers) throws IOException {
        Answer answer = post(headers, LIST);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("application/json");
        assertThat(answer.all("cache-control")).containsExactly("no-store");
        assertThat(JSON.readTree(answer.body()).at("/result/tools")).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://stranger.example",
                "http://localhost.stranger.example",
                "http://localhost@stranger.example",
                "http://localhost:1:2",
                "file://",
                "http://127.0.0.1.stranger.example:80"
            })
    void pages_of_others_are_refused(String origin) throws IOException {
        problem(post("Origin: " + origin + "\r\n", LIST), 403, "origin-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD", "DELETE", "PUT", "PATCH", "TRACE"})
    void there_is_no_stream_and_no_session(String method) throws IOException {
        Answer answer = ask(method, "/mcp", "Mcp-Session-Id: x\r\nAccept: text/event-stream\r\n", "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("POST, OPTIONS");
        assertThat(ask("OPTIONS", "/mcp", "", "").header("allow")).isEqualTo("POST, OPTIONS");
    }

    /** A browser asks first, and sends from the second message on what the protocol wants only where it may. */
    @Test
    void a_page_may_send_what_the_protocol_wants() throws IOException {
        Answer answer = ask(
                "OPTIONS",
                "/mcp",
                "Origin: http://localhost:6274\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type,mcp-protocol-version,mcp-session-id\r\n",
                "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(answer.header("access-control-allow-methods")).contains("POST");
        assertThat(answer.header("access-control-allow-headers")
                        .toLowerCase(Locale.ROOT)
                        .split(", ", -1))
                .contains("content-type", "mcp-protocol-version", "mcp-session-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp/sse", "/mcp/messages/x", "/mcp/x"})
    void nothing_is_below_it(String path) throws IOException {
        problem(ask("GET", path, "Accept: */*\r\n", ""), 404, "not-found");
        problem(ask("POST", path, TYPE, LIST), 404, "not-found");
    }

    @Test
    void other_types_and_versions_are_refused() throws IOException {
        problem(ask("POST", "/mcp", "Content-Type: text/plain\r\n", LIST), 415, "unsupported-media-type");
        assertThat(ask("POST", "/mcp", "", LIST).status()).isEqualTo(200);
        problem(post("Accept: text/csv\r\n", LIST), 406, "not-acceptable");
        problem(post("Mcp-Protocol-Version: 2030-01-01\r\n", LIST), 400, "malformed-request");
        problem(post("", "x".repeat(70_000)), 413, "body-too-large");
    }

    static Stream<String> no_message() {
        return Stream.of(
                "",
                " ",
                "{",
                "null",
                "1",
                "\"x\"",
                "[]",
                "{}",
                "[" + LIST + "]",
                "[" + (LIST + ",").repeat(500) + LIST + "]",
                "[".repeat(30_000),
                "{\"a\":".repeat(10_000),
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"" + "x".repeat(300) + "\",\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":1}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_model\",\"arguments\":[]}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":[]}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"logging/setLevel\",\"params\":{\"level\":{}}}");
    }

    @ParameterizedTest
    @MethodSource
    void no_message(String body) throws IOException {
        problem(post("", body), 400, "malformed-request");
    }

    static Stream<Arguments> answered() {
        return Stream.of(
                Arguments.of("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"}", "/result", "{}"),
                Arguments.of("{\"jsonrpc\":\"2.0\",\"id\":-1,\"method\":\"prompts/list\"}", "/error/code", "-32601"),
                Arguments.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\",\"params\":{}}", "/error/code", "-32601"),
                Arguments.of(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"nobody\"}}",
                        "/error/code",
                        "-32602"),
                Arguments.of(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_model\",\"arguments\":null}}",
                        "/result/isError",
                        "true"),
                Arguments.of(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"get_model\",\"arguments\":{\"model\":null,\"x\":{}},\"_meta\":[]}}",
                        "/result/isError",
                        "true"),
                Arguments.of(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{\"cursor\":{}}}",
                        "/result/tools/0/annotations/readOnlyHint",
                        "true"),
                Arguments.of(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"logging/setLevel\",\"params\":{\"level\":\"debug\"}}",
                        "/result",
                        "{}"),
                Arguments.of(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":[],\"clientInfo\":1}}",
                        "/result/protocolVersion",
                        "\"2025-06-18\""),
                Arguments.of(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"latest\"}}",
                        "/result/protocolVersion",
                        "\"2025-11-25\""));
    }

    @ParameterizedTest
    @MethodSource
    void answered(String body, String pointer, String value) throws IOException {
        Answer answer = post("", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode found = JSON.readTree(answer.body());
        assertThat(found.path("id")).isEqualTo(JSON.readTree(body).path("id"));
        assertThat(found.at(pointer)).as(answer.text()).isEqualTo(JSON.readTree(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":[]}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":{\"name\":\"audit_models\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1}}"
            })
    void what_wants_no_answer_gets_none(String body) throws IOException {
        Answer answer = post("", body);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }
}
