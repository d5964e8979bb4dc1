package eu.modelcatalogue.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Traces, once an operator turns them on: a collector of OpenTelemetry receives a span for each request, named by its route. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(value = TracesTest.Collector.class, restrictToAnnotatedClass = true)
class TracesTest {

    @Test
    void a_request_is_a_span_that_is_named_by_its_route() {
        RestAssured.get("/v1/models/mistral-nemo").then().statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Collector.received())
                        .contains("sovereign-model-catalogue", "GET /v1/models/{id}", "http.response.status_code"));
    }

    /** What a collector receives, as one text: names and values of OTLP are plain text in its binary form. */
    public static class Collector implements QuarkusTestResourceLifecycleManager {

        private static final ByteArrayOutputStream RECEIVED = new ByteArrayOutputStream();

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/v1/traces", exchange -> {
                synchronized (RECEIVED) {
                    RECEIVED.write(exchange.getRequestBody().readAllBytes());
                }
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                    "quarkus.otel.exporter.otlp.compression", "none",
                    "quarkus.otel.bsp.schedule.delay", "100ms",
                    "quarkus.otel.exporter.otlp.endpoint",
                            "http://127.0.0.1:" + server.getAddress().getPort());
        }

        static String received() {
            synchronized (RECEIVED) {
                return RECEIVED.toString(StandardCharsets.UTF_8);
            }
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
