package eu.modelcatalogue.importers.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How snapshots are fetched and kept. A server on this machine plays a source and its moods. */
class KeptSnapshotsTest {

    private static final String WEDNESDAY = "Wed, 30 Sep 2026 10:00:00 GMT";

    @TempDir
    Path folder;

    private HttpServer server;
    private String address;

    /** What is answered next, in order; the last stays. */
    private final Deque<Answer> answers = new ArrayDeque<>();

    private final List<String> validators = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            validators.add(exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                    + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            answer.to(exchange);
            exchange.close();
        });
        server.start();
        address = "http://localhost:" + server.getAddress().getPort() + "/list.json";
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_kept_snapshot_is_asked_for_by_its_validators_and_not_fetched_again() throws IOException {
        answers.add(says("[1]", "ETag", "\"a\"", "Last-Modified", WEDNESDAY));
        answers.add(status(304));

        KeptSnapshots.Fetched first = fetch();
        first.keep().run();
        KeptSnapshots.Fetched second = fetch();

        assertThat(validators).containsExactly("null null", "\"a\" " + WEDNESDAY);
        assertThat(second.snapshot().text("list.json")).isEqualTo("[1]");
        assertThat(second.snapshot().asOf()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(second.sha256()).isEqualTo(first.sha256()).matches("[0-9a-f]{64}");
        assertThat(files()).containsExactly("source.json", "source/" + first.sha256() + "/1-list.json");
    }

    @Test
    void what_was_not_kept_is_fetched_again() {
        answers.add(says("[1]", "ETag", "\"a\""));
        fetch();
        fetch();
        assertThat(validators).containsExactly("null null", "null null");
    }

    @Test
    void the_same_content_without_validators_keeps_the_day_that_it_had() {
        answers.add(says("[1]", "Last-Modified", WEDNESDAY));
        answers.add(says("[1]"));
        fetch().keep().run();
        KeptSnapshots.Fetched second = fetch();
        second.keep().run();
        assertThat(second.snapshot().asOf()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(fetch().snapshot().asOf()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void older_snapshots_stay() throws IOException {
        answers.add(says("[1]"));
        answers.add(says("[2]"));
        fetch().keep().run();
        fetch().keep().run();
        assertThat(files()).hasSize(3);
        assertThat(kept().newest("source").orElseThrow().snapshot().text("list.json"))
                .isEqualTo("[2]");
    }

    @Test
    void a_damaged_file_is_found_by_its_hash() throws IOException {
        answers.add(says("[1]"));
        KeptSnapshots.Fetched fetched = fetch();
        fetched.keep().run();
        Files.writeString(folder.resolve("source").resolve(fetched.sha256()).resolve("1-list.json"), "[9]");
        assertThatIllegalArgumentException()
                .isThrownBy(this::fetch)
                .withMessageMatching("The kept snapshot of source is damaged: its files have the SHA-256 .*");
    }

    @Test
    void a_server_that_is_busy_is_waited_for_as_long_as_it_says() {
        answers.add(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(429, -1);
        });
        answers.add(status(503));
        answers.add(says("[1]"));
        assertThat(fetch().snapshot().text("list.json")).isEqualTo("[1]");
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void a_server_that_asks_for_hours_is_left() {
        answers.add(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        });
        assertThatIllegalArgumentException()
                .isThrownBy(this::fetch)
                .withMessage("'%s' cannot be fetched: status 429, and asks to wait 120 minutes", address);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_connection_that_is_cut_is_tried_again() {
        answers.add(cut());
        answers.add(says("[1]"));
        assertThat(fetch().snapshot().text("list.json")).isEqualTo("[1]");
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void a_connection_that_is_always_cut_is_a_fault() {
        answers.add(cut());
        assertThatIllegalArgumentException()
                .isThrownBy(this::fetch)
                .withMessageStartingWith("'%s' cannot be fetched: ", address)
                .withMessageEndingWith(", 6 times");
    }

    @Test
    void another_status_is_a_fault() {
        answers.add(status(404));
        assertThatIllegalArgumentException()
                .isThrownBy(this::fetch)
                .withMessage("'%s' was answered with status 404; 200 is needed", address);
    }

    private KeptSnapshots kept() {
        return new KeptSnapshots(folder, waits::add, Clock.systemUTC(), step -> {});
    }

    private KeptSnapshots.Fetched fetch() {
        return kept().fetch("source", List.of(address));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Answer says(String body, String... headers) {
        return exchange -> {
            for (int at = 0; at < headers.length; at += 2) {
                exchange.getResponseHeaders().add(headers[at], headers[at + 1]);
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** Promises more than it sends. */
    private static Answer cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("[1".getBytes(UTF_8));
            exchange.getResponseBody().flush();
        };
    }
}
