package eu.modelcatalogue.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever connections do, no answer and no line of the log is a fault of the service, an ordinary caller beside them is answered, and the memory that
 * they took can be used again. {@code -Dhostile.sockets} opens another number than {@value #COUNT} in each of two rounds, {@code -Dhostile.seed} opens
 * others.
 *
 * <p>Times are compared with those of the same request before the first round, because the machine may be busy with something else.
 */
@QuarkusTest
@Tag("timed")
@QuarkusTestResource(EmbeddedDatabase.class)
class HostileSocketsTest {

    static final int COUNT = 200;

    private static final int SENDERS = 16;

    /** Senders and service share the processors, so that 30 times are usual. A service whose threads are held up takes thousands of times as long. */
    private static final double MOST_TIMES = 200;

    private static final String ORDINARY = "GET /v1/models?limit=1 HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final Map<HostileSockets.Kind, AtomicInteger> kinds = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Handler log = new FaultsInTheLog(faults);

    @BeforeEach
    void listenToTheLog() {
        Logger.getLogger("").addHandler(log);
        Logger.getLogger(HostileSocketsTest.class.getName()).warning("This test listens to the log.");
        assertThat(faults).hasSize(1);
        faults.clear();
    }

    @AfterEach
    void leaveTheLog() {
        Logger.getLogger("").removeHandler(log);
    }

    /** Collects what the service logs about requests that failed. What callers do must not be logged, except for a thread that a busy machine holds up. */
    private static final class FaultsInTheLog extends Handler {

        private final List<String> faults;

        FaultsInTheLog(List<String> faults) {
            this.faults = faults;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()
                    && !String.valueOf(line.getLoggerName()).endsWith("BlockedThreadChecker")) {
                faults.add("Logged by %s: %s %s".formatted(line.getLoggerName(), line.getMessage(), line.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void whatever_connections_do_ordinary_callers_are_answered_and_memory_is_free_again() throws Exception {
        long seed = Long.getLong("hostile.seed", 20_261_130L);
        int count = Integer.getInteger("hostile.sockets", COUNT);
        double calm = median(ordinary(20));

        List<Double> beside = new ArrayList<>(round(seed, count));
        long direct = directMemory();
        long heap = heap();
        beside.addAll(round(seed + 1, count));

        System.out.printf(
                "Connections %s; answers by status %s; ordinary requests: calm %.0f ms, beside %d of median %.0f ms, longest %.0f ms; second round: direct memory %+d kB, heap %+d kB%n",
                new TreeMap<>(kinds),
                new TreeMap<>(statuses),
                calm * 1e3,
                beside.size(),
                median(beside) * 1e3,
                Collections.max(beside) * 1e3,
                (directMemory() - direct) >> 10,
                (heap() - heap) >> 10);
        assertThat(faults).isEmpty();
        assertThat(kinds).containsOnlyKeys(HostileSockets.Kind.values());
        assertThat(statuses).as("answers by status").containsKey(200);
        assertThat(statuses.keySet()).as("some are refused").anyMatch(status -> status >= 400);
        assertThat(beside).as("ordinary requests went on").hasSizeGreaterThan(10);
        assertThat(median(beside) / calm)
                .as("times as long as on the calm service")
                .isLessThan(MOST_TIMES);
        assertThat(median(ordinary(20)) / calm)
                .as("times as long after all callers have gone")
                .isLessThan(MOST_TIMES);
        assertThat(directMemory() - direct)
                .as("bytes of direct memory that a second round needs more")
                .isLessThan(8L << 20);
        assertThat(heap() - heap)
                .as("bytes of heap that a second round needs more")
                .isLessThan(24L << 20);
    }

    /** Opens all connections of a round, and returns how long each ordinary request took beside them, in seconds. */
    private List<Double> round(long seed, int count) throws Exception {
        HostileSockets sockets = new HostileSockets(seed);
        List<HostileSockets.Connection> connections = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            connections.add(sockets.next());
        }
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS + 1);
        AtomicBoolean over = new AtomicBoolean();
        Future<List<Double>> beside = senders.submit(() -> {
            List<Double> seconds = new ArrayList<>();
            while (!over.get()) {
                seconds.addAll(ordinary(1));
                Thread.sleep(50);
            }
            return seconds;
        });
        List<Future<?>> all = new ArrayList<>();
        for (HostileSockets.Connection one : connections) {
            all.add(senders.submit(() -> {
                judge(one, HostileSockets.run(one, RestAssured.port));
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        over.set(true);
        senders.shutdown();
        assertNobodyWaits();
        return beside.get();
    }

    /** All callers of a round have gone: no worker waits until one of them takes its answer. */
    private static void assertNobodyWaits() throws InterruptedException {
        List<String> waiting = List.of();
        for (int tenths = 0; tenths < 100; tenths++) {
            waiting = HostileSockets.waitingWorkers();
            if (waiting.isEmpty()) {
                return;
            }
            Thread.sleep(100);
        }
        assertThat(waiting).as("workers that wait for callers who have gone").isEmpty();
    }

    private void judge(HostileSockets.Connection connection, List<Wire.Answer> answers) {
        kinds.computeIfAbsent(connection.kind(), kind -> new AtomicInteger()).incrementAndGet();
        for (Wire.Answer answer : answers) {
            statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                    .incrementAndGet();
            boolean busy = answer.status() == 503
                    && !answer.header("retry-after").isEmpty()
                    && answer.text().contains("#busy");
            if (answer.status() >= 500 && !busy) {
                faults.add(answer.statusLine() + " " + answer.text() + "\n" + connection);
            }
        }
    }

    /** How long ordinary requests take, each on a connection of its own, in seconds. */
    private static List<Double> ordinary(int requests) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int one = 0; one < requests; one++) {
            long begun = System.nanoTime();
            try (Wire wire = new Wire("localhost", RestAssured.port, 20_000)) {
                wire.send(ORDINARY);
                assertThat(wire.read(false).status()).isEqualTo(200);
            }
            seconds.add((System.nanoTime() - begun) / 1e9);
        }
        return seconds;
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    /** What is in use after a collection, once the service has let go of the connections. */
    private static long heap() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(2).toMillis());
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
