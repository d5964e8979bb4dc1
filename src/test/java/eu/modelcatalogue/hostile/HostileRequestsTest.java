package eu.modelcatalogue.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * For every request the answer is a documented one, without an internal error, a hang or a wrong content type. {@code -Dhostile.count} sends another
 * number than {@value #COUNT}, {@code -Dhostile.seed} sends other requests.
 */
@QuarkusTest
@Tag("timed")
@QuarkusTestResource(EmbeddedDatabase.class)
class HostileRequestsTest {

    static final int COUNT = 20_000;

    private static final int SENDERS = 4;
    private static final int TIMEOUT = 20_000;
    private static final double HANG_SECONDS = 1;
    private static final double FILE_SECONDS = 6;

    /** What hangs, hangs each time: a program that is still being compiled does not. */
    private static final int ATTEMPTS = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The statuses in the contract and docs/api.md. */
    private static final Set<Integer> DOCUMENTED = Set.of(
            200, 202, 204, 206, 301, 302, 303, 304, 308, 400, 403, 404, 405, 406, 408, 410, 413, 414, 415, 416, 431,
            503);

    @Test
    void whatever_is_sent_the_answer_is_a_documented_one() throws Exception {
        long seed = Long.getLong("hostile.seed", 20_261_126L);
        int count = Integer.getInteger("hostile.count", COUNT);
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        ConcurrentHashMap<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Future<?>> all = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            HostileRequests requests = new HostileRequests(seed + sender);
            all.add(senders.submit(() -> {
                Line line = new Line();
                for (int number = 0; number < count / SENDERS && faults.size() < 20; number++) {
                    HostileRequests.Request request = requests.next();
                    String fault = line.fault(request, statuses);
                    if (fault != null) {
                        faults.add(fault + "\n" + request);
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        senders.shutdown();
        System.out.println("Hostile requests, by status: " + new TreeMap<>(statuses));
        assertThat(faults).isEmpty();
        assertThat(statuses).as("not everything was refused").containsKeys(200, 400, 404, 405);
    }

    /** One sender, which keeps its connection as long as possible. */
    private static final class Line {

        private Wire wire;

        /** The fault in the answer; null if there is none. */
        String fault(HostileRequests.Request request, ConcurrentHashMap<Integer, AtomicInteger> statuses) {
            String fault = null;
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                long begun = System.nanoTime();
                Wire.Answer answer;
                try {
                    answer = answer(request);
                } catch (IOException e) {
                    drop();
                    return "no answer: " + e;
                }
                statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                        .incrementAndGet();
                if (answer.closes()) {
                    drop();
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                fault = Judge.fault(request, answer);
                if (fault != null || seconds < HANG_SECONDS || request.costly()) {
                    return fault;
                }
                // Only now, so that a search is asked for where there is doubt alone, and nothing holds it up any
                // longer.
                double search = search();
                // A file takes seconds by its nature, above all the first.
                double wanted = answer.header("content-disposition").isEmpty() ? HANG_SECONDS : FILE_SECONDS;
                if (seconds < Slowness.allowed(search, wanted)) {
                    return null;
                }
                fault = "took %.1f s, beside an ordinary search that took %.3f s".formatted(seconds, search);
            }
            return fault;
        }

        /** How long an ordinary search takes at this moment, in seconds. */
        private static double search() {
            long begun = System.nanoTime();
            try (Wire ordinary = new Wire("localhost", RestAssured.port, TIMEOUT)) {
                ordinary.send("GET /v1/models?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
                ordinary.read(false);
            } catch (IOException e) {
                return 0;
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        private Wire.Answer answer(HostileRequests.Request request) throws IOException {
            boolean kept = wire != null;
            if (!kept) {
                wire = new Wire("localhost", RestAssured.port, TIMEOUT);
            }
            try {
                wire.send(request.bytes());
                Wire.Answer answer = wire.read(request.method().equals("HEAD"));
                if (answer.status() != 0 || !kept) {
                    return answer;
                }
            } catch (IOException e) {
                if (!kept) {
                    throw e;
                }
            }
            // The server may close an idle connection, so the request is sent again on a new one.
            drop();
            return answer(request);
        }

        private void drop() {
            try {
                if (wire != null) {
                    wire.close();
                }
            } catch (IOException e) {
                // The connection is closed either way.
            }
            wire = null;
        }
    }

    /** The requirements for an answer. */
    private static final class Judge {

        static String fault(HostileRequests.Request request, Wire.Answer answer) {
            int status = answer.status();
            if (!DOCUMENTED.contains(status)) {
                return "an undocumented status: " + answer.statusLine();
            }
            for (String once : List.of("date", "content-type", "etag", "cache-control", "x-content-type-options")) {
                if (answer.all(once).size() > 1) {
                    return once + " twice: " + answer.all(once);
                }
            }
            if (answer.header("date").isEmpty()) {
                return "no Date";
            }
            if (status != 304 && !answer.header("x-content-type-options").equals("nosniff")) {
                return "no nosniff";
            }
            if (status >= 400) {
                return problem(request, answer);
            }
            return status == 200 && !request.method().equals("HEAD") ? named(answer) : null;
        }

        private static String problem(HostileRequests.Request request, Wire.Answer answer) {
            String type = answer.header("content-type");
            String text = answer.text();
            if (text.contains("Exception") || text.contains("\tat ") || text.contains("io.quarkus")) {
                return "tells of the program: " + text;
            }
            if (type.startsWith("text/html")) {
                return request.target().startsWith("/v1/") ? "a page for a program" : null;
            }
            if (!type.startsWith("application/problem+json")) {
                return "a refusal that is not a problem: " + answer.statusLine() + " " + type + " " + text;
            }
            if (request.method().equals("HEAD")) {
                return null;
            }
            try {
                JsonNode problem = JSON.readTree(text);
                boolean whole = problem.path("status").asInt() == answer.status()
                        && problem.path("type").asText().startsWith("/problems.html#")
                        && !problem.path("title").asText().isBlank()
                        && !problem.path("detail").asText().isBlank();
                boolean later = answer.status() != 503
                        || (problem.path("type").asText().endsWith("#busy")
                                && !answer.header("retry-after").isEmpty());
                return whole && later ? null : "not a whole problem: " + text;
            } catch (IOException e) {
                return "no JSON: " + text;
            }
        }

        /** A body with a JSON type is one document, and a body with another type is not. */
        private static String named(Wire.Answer answer) {
            String type = answer.header("content-type");
            byte[] body = answer.body();
            if (type.isEmpty() && body.length > 0) {
                return "a body without a name";
            }
            if (answer.header("content-encoding").equals("gzip")) {
                try {
                    body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
                } catch (IOException e) {
                    return "called gzip, and is not";
                }
            }
            if (type.startsWith("application/json")) {
                try {
                    JSON.reader()
                            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(body);
                } catch (IOException e) {
                    return "called JSON, and is not";
                }
            }
            return type.startsWith("text/csv") && body.length > 0 && body[0] == '{' ? "called CSV, and is JSON" : null;
        }
    }
}
