package eu.modelcatalogue.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.hostile.Wire.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Attacks on sockets and not with requests: pipelining, slow reading, silence, half-closed connections, oversized headers. */
@QuarkusTest
@Tag("timed")
@QuarkusTestResource(EmbeddedDatabase.class)
class SocketsTest {

    private static final String LARGE = "GET /v1/models?limit=100 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String SMALL = "GET /v1/models?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final int ADDRESS_LIMIT = 250;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    private static Wire wire() throws IOException {
        return new Wire("localhost", RestAssured.port, 25_000);
    }

    private static void isServed() throws IOException {
        // The best of several attempts, because the machine may be busy.
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            long begun = System.nanoTime();
            try (Wire wire = wire()) {
                wire.send(SMALL);
                assertThat(wire.read(false).status()).isEqualTo(200);
            }
            best = Math.min(best, System.nanoTime() - begun);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofSeconds(3));
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    /** Sends as much as the service accepts within a time, and reads nothing. */
    private static int push(SocketChannel caller, byte[] bytes, Duration time) throws Exception {
        caller.configureBlocking(false);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        long end = System.nanoTime() + time.toNanos();
        while (left.hasRemaining() && System.nanoTime() < end) {
            if (caller.write(left) == 0) {
                Thread.sleep(20);
            }
        }
        return left.position();
    }

    @Test
    void a_thousand_requests_whose_answers_nobody_takes_cost_the_memory_of_a_few() throws Exception {
        isServed();
        long before = directMemory();
        try (SocketChannel caller = SocketChannel.open()) {
            caller.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 4_096);
            caller.connect(new InetSocketAddress("localhost", RestAssured.port));
            push(caller, LARGE.repeat(1_000).getBytes(StandardCharsets.US_ASCII), Duration.ofSeconds(3));

            assertThat(directMemory() - before).isLessThan(8L << 20);
            isServed();
        }
        isServed();
    }

    /** Each answer is a problem of 113 kB with a fault for each of a hundred unknown parameters, and the caller reads none of them. */
    @Test
    void whoever_does_not_read_problems_holds_no_worker() throws Exception {
        StringBuilder query = new StringBuilder();
        for (int parameter = 0; parameter < 100; parameter++) {
            query.append(parameter == 0 ? '?' : '&')
                    .append("x")
                    .append(parameter)
                    .append('=')
                    .append("y".repeat(50));
        }
        String refused = "POST /v1/assessments" + query
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        try (SocketChannel caller = SocketChannel.open()) {
            caller.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 4_096);
            caller.connect(new InetSocketAddress("localhost", RestAssured.port));
            push(caller, refused.repeat(200).getBytes(StandardCharsets.US_ASCII), Duration.ofSeconds(5));

            assertThat(HostileSockets.waitingWorkers()).isEmpty();
            isServed();
        }
    }

    @Test
    void whoever_reads_gets_the_answers_to_all_of_its_requests_in_their_order() throws Exception {
        try (Wire wire = wire()) {
            Thread sender = new Thread(() -> {
                try {
                    wire.send((SMALL + "GET /v1/models/gpt-5 HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(200));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            sender.start();
            for (int one = 0; one < 400; one++) {
                Answer answer = wire.read(false);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.text().contains("\"items\"")).isEqualTo(one % 2 == 0);
            }
            sender.join();
        }
    }

    /** Sending byte by byte and reading answers late is legal, and not a reason to close the connection. */
    @Test
    void whoever_is_slow_gets_its_answer() throws Exception {
        try (Wire wire = wire()) {
            for (int at = 0; at < SMALL.length(); at++) {
                wire.send(SMALL.substring(at, at + 1));
            }
            assertThat(wire.read(false).status()).isEqualTo(200);
            wire.send("GET /v1/models?format=ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Thread.sleep(3_000);
            Answer lines = wire.read(false);
            assertThat(lines.status()).isEqualTo(200);
            assertThat(lines.text()).endsWith("}\n");
        }
    }

    @Test
    void whoever_has_said_all_is_answered_still() throws Exception {
        try (Socket half = new Socket("localhost", RestAssured.port)) {
            half.setSoTimeout(10_000);
            half.getOutputStream().write(SMALL.getBytes(StandardCharsets.US_ASCII));
            half.shutdownOutput();
            assertThat(new String(half.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    /** Silence from the start, silence after an answer, and headers that arrive one byte at a time. */
    @Test
    void whoever_says_nothing_is_hung_up_on() throws Exception {
        try (Wire silent = wire();
                Wire asked = wire();
                Socket slow = new Socket("localhost", RestAssured.port)) {
            asked.send(SMALL);
            assertThat(asked.read(false).status()).isEqualTo(200);
            long begun = System.nanoTime();
            slow.setSoTimeout(1_000);
            boolean open = true;
            for (int second = 0; second < 22 && open; second++) {
                slow.getOutputStream().write('G');
                try {
                    open = slow.getInputStream().read() >= 0;
                } catch (SocketTimeoutException e) {
                    open = true;
                } catch (IOException e) {
                    open = false;
                }
            }
            assertThat(open).as("a slow head").isFalse();
            assertThat(silent.read(false).status()).isZero();
            assertThat(asked.read(false).status()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(13), Duration.ofSeconds(24));
        }
    }

    @Test
    void whoever_opens_many_connections_closes_its_own_oldest_and_shuts_out_nobody() throws Exception {
        List<SocketChannel> idle = new ArrayList<>();
        try {
            for (int one = 0; one < ADDRESS_LIMIT + 50; one++) {
                SocketChannel caller = SocketChannel.open(new InetSocketAddress("localhost", RestAssured.port));
                caller.configureBlocking(false);
                idle.add(caller);
            }
            long begun = System.nanoTime();
            isServed();
            try (Wire health = new Wire("localhost", management.getPort(), 5_000)) {
                health.send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(health.read(false).status()).isEqualTo(200);
            }
            while (closed(idle) < 50
                    && System.nanoTime() - begun < Duration.ofSeconds(10).toNanos()) {
                Thread.sleep(50);
            }
            // Other tests may have had open connections at that time.
            assertThat(closed(idle)).isBetween(50, 150);
        } finally {
            for (SocketChannel caller : idle) {
                caller.close();
            }
        }
    }

    private static int closed(List<SocketChannel> callers) throws IOException {
        int closed = 0;
        for (SocketChannel caller : callers) {
            closed += caller.read(ByteBuffer.allocate(1)) < 0 ? 1 : 0;
        }
        return closed;
    }

    @Test
    void both_ports_tell_the_same_and_the_main_port_that_this_goes() throws Exception {
        String ask = "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Wire main = wire();
                Wire own = new Wire("localhost", management.getPort(), 5_000)) {
            main.send(ask);
            own.send(ask);
            Answer old = main.read(false);
            Answer now = own.read(false);
            assertThat(old.status()).isEqualTo(200);
            assertThat(old.text()).isEqualTo(now.text()).contains("\"UP\"");
            assertThat(old.header("deprecation")).isEqualTo("@1796083200");
            assertThat(old.header("sunset")).isEqualTo("Thu, 01 Jul 2027 00:00:00 GMT");
            assertThat(old.header("link")).contains("rel=\"deprecation\"");
            assertThat(now.header("deprecation")).isEmpty();
            own.send("POST /q/health/ready HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
            Answer changed = own.read(false);
            assertThat(changed.status()).isEqualTo(405);
            assertThat(changed.header("allow")).isEqualTo("GET, HEAD");
        }
    }

    /** Generated from a seed: connections send pieces of any size, and read some of the answers. */
    @Test
    void whatever_sockets_do_the_service_goes_on() throws Exception {
        Random random = new Random(Long.getLong("hostile.seed", 20_261_129L));
        HostileRequests requests = new HostileRequests(random.nextLong());
        long before = directMemory();
        List<SocketChannel> open = new ArrayList<>();
        try {
            for (int one = 0; one < 100; one++) {
                SocketChannel caller = SocketChannel.open(new InetSocketAddress("localhost", RestAssured.port));
                open.add(caller);
                switch (random.nextInt(5)) {
                    case 0 ->
                        push(caller, LARGE.repeat(100).getBytes(StandardCharsets.US_ASCII), Duration.ofMillis(50));
                    case 1 -> push(caller, requests.next().bytes(), Duration.ofMillis(50));
                    case 2 -> {
                        byte[] whole = requests.next().bytes();
                        push(
                                caller,
                                java.util.Arrays.copyOf(whole, random.nextInt(whole.length)),
                                Duration.ofMillis(50));
                    }
                    case 3 -> {
                        push(caller, SMALL.getBytes(StandardCharsets.US_ASCII), Duration.ofMillis(50));
                        caller.shutdownOutput();
                    }
                    default ->
                        push(
                                caller,
                                ("GET / HTTP/1.1\r\nX: " + "x".repeat(random.nextInt(200_000)))
                                        .getBytes(StandardCharsets.US_ASCII),
                                Duration.ofMillis(50));
                }
                if (random.nextInt(4) == 0) {
                    caller.close();
                }
            }
            isServed();
            assertThat(directMemory() - before).isLessThan(48L << 20);
        } finally {
            for (SocketChannel caller : open) {
                caller.close();
            }
        }
        isServed();
    }
}
