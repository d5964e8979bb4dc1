package eu.modelcatalogue.importers.snapshot;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the Hub is asked. A server on this machine answers in the Hub's shape and has its moods: limits, cut connections, names that moved. */
class HubFetchTest {

    private static final String TOKEN = "hf_not-a-real-token";

    @TempDir
    Path work;

    private HttpServer hub;
    private String host;

    /** What is answered next at a path, in order; the last stays. */
    private final Map<String, Deque<Answer>> answers = new HashMap<>();

    private final List<String> asked = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    /** The server of the JDK always answers with the date of today. */
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            String address = exchange.getRequestURI().toString();
            asked.add(address);
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Deque<Answer> next = answers.getOrDefault(address, new ArrayDeque<>());
            Answer answer = next.size() > 1 ? next.removeFirst() : next.peekFirst();
            (answer == null ? gone() : answer).to(exchange);
            exchange.close();
        });
        hub.start();
        host = "http://localhost:" + hub.getAddress().getPort();
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    @Test
    void known_models_are_asked_for_one_by_one_and_kept_with_the_day_of_the_answer() throws IOException {
        on("/api/models/example/B", ok(model("example/B")));
        on("/api/models/example/A", ok(model("example/A")));

        Snapshot snapshot = fetch(host, "example/B", "example/A");

        assertThat(asked).containsExactly("/api/models/example/A", "/api/models/example/B");
        String kept = snapshot.text("models/example/A.json");
        Instant at = Instant.parse(kept.replaceAll("(?s).*\"at\" : \"([^\"]+)\".*", "$1"));
        assertThat(at).isBetween(now, now.plusSeconds(60));
        assertThat(snapshot.asOf()).isEqualTo(LocalDate.ofInstant(at, ZoneOffset.UTC));
        assertThat(kept).isEqualTo("""
                {
                  "asked" : "%s/api/models/example/A",
                  "status" : 200,
                  "at" : "%s",
                  "next" : null,
                  "answer" : {
                    "id" : "example/A",
                    "tags" : [ "license:mit" ]
                  }
                }
                """.formatted(host, at));
        assertThat(progress).containsExactly("1 of 2 models", "2 of 2 models", "2 answers, 0 of them kept from before");
    }

    @Test
    void what_is_kept_is_a_snapshot_like_any_other() {
        on("/api/models/example/A", ok(model("example/A")));
        Snapshot fetched = fetch(host, "example/A");
        Snapshot opened = SnapshotReader.open(work.toString(), null, fetched.asOf());
        assertThat(entries(opened)).isEqualTo(entries(fetched)).hasSize(1);
    }

    @Test
    void a_mirror_has_its_api_where_the_address_says() {
        on("/proxy/hub/api/models/example/A", ok(model("example/A")));
        assertThat(fetch(host + "/proxy/hub/api/models/", "example/A").files()).hasSize(1);
    }

    @Test
    void one_model_can_be_named() {
        on("/api/models/example/A", ok(model("example/A")));
        fetch(host + "/api/models/example/A", "example/B");
        assertThat(asked).containsExactly("/api/models/example/A");
    }

    @Test
    void a_listing_is_followed_page_by_page() {
        String first = "/api/models?author=example&cardData=true&full=true&limit=100";
        String second = first + "&cursor=eyJ4";
        on(first, ok("[" + model("example/A") + "," + model("example/B") + "]", "Link", link(second)));
        on(second, ok("[" + model("example/C") + "]"));

        Snapshot snapshot = fetch(host + "/api/models?author=example");

        assertThat(asked).containsExactly(first, second);
        assertThat(entries(snapshot))
                .extracting(SourceEntry::key)
                .containsExactly("example/A", "example/B", "example/C");
        assertThat(progress).contains("2 models on 1 pages", "3 models on 2 pages");
    }

    @Test
    void a_listing_that_leads_back_is_told() {
        String first = "/api/models?author=example&cardData=true&full=true&limit=100";
        on(first, ok("[]", "Link", link(first)));
        assertThatThrownBy(() -> fetch(host + "/api/models?author=example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lists without end");
    }

    @Test
    void a_next_page_at_another_host_is_not_asked_for() {
        on(
                "/api/models?author=example&cardData=true&full=true&limit=100",
                ok("[]", "Link", "<https://elsewhere.example/api/models?cursor=x>; rel=\"next\""));
        assertThatThrownBy(() -> fetch(host + "/api/models?author=example"))
                .hasMessageContaining("to another host, 'https://elsewhere.example/api/models?cursor=x'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            429 | Retry-After | 7                             | 7
            429 | Retry-After | in 30 seconds                 | 30
            429 | RateLimit   | "api";r=0;t=113               | 113
            429 | X-Other     | 9                             | 1
            503 | Retry-After | 12                            | 12
            500 | X-Other     | 9                             | 1
            """, quoteCharacter = '`')
    void the_wait_is_what_the_hub_says(int status, String header, String value, int seconds) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(30).atOffset(ZoneOffset.UTC));
        on(
                "/api/models/example/A",
                status(status, header, value.equals("in 30 seconds") ? date : value),
                ok(model("example/A")));
        assertThat(entries(fetch(host, "example/A"))).hasSize(1);
        assertThat(waits).containsExactly(Duration.ofSeconds(seconds));
        assertThat(progress).contains("waits %d s: status %d".formatted(seconds, status));
    }

    @Test
    void a_connection_that_is_cut_within_the_answer_is_asked_again() {
        on("/api/models/example/A", cut(), cut(), ok(model("example/A")));
        assertThat(entries(fetch(host, "example/A"))).hasSize(1);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void patience_has_an_end_and_the_next_run_goes_on_from_there() throws IOException {
        on("/api/models/example/A", ok(model("example/A")));
        on("/api/models/example/B", status(503));
        assertThatThrownBy(() -> fetch(host, "example/A", "example/B", "example/C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--from: '%s' was cut at %s/api/models/example/B: status 503, 6 times. 1 answers are kept: another run within a day goes on from there",
                        host, host);
        assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L);

        asked.clear();
        on("/api/models/example/B", ok(model("example/B")));
        on("/api/models/example/C", ok(model("example/C")));
        Snapshot snapshot = fetch(host, "example/A", "example/B", "example/C");

        assertThat(asked).containsExactly("/api/models/example/B", "/api/models/example/C");
        assertThat(entries(snapshot)).hasSize(3);
        assertThat(progress).contains("3 answers, 1 of them kept from before");
        try (Stream<Path> files = Files.walk(work)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
    }

    @Test
    void a_listing_that_was_cut_goes_on_with_the_page_that_is_missing() {
        String first = "/api/models?author=example&cardData=true&full=true&limit=100";
        on(first, ok("[" + model("example/A") + "]", "Link", link(first + "&cursor=2")));
        on(first + "&cursor=2", status(429, "Retry-After", "7200"));
        assertThatThrownBy(() -> fetch(host + "/api/models?author=example"))
                .hasMessageContaining("status 429, and asks to wait 120 minutes. 1 answers are kept");
        asked.clear();
        on(first + "&cursor=2", ok("[" + model("example/B") + "]"));
        assertThat(entries(fetch(host + "/api/models?author=example"))).hasSize(2);
        assertThat(asked).containsExactly(first + "&cursor=2");
    }

    @Test
    void an_answer_of_yesterday_is_asked_for_again() {
        on("/api/models/example/A", ok(model("example/A")));
        fetch(host, "example/A");
        now = now.plus(Duration.ofDays(1)).plusSeconds(60);
        fetch(host, "example/A");
        assertThat(asked).hasSize(2);
    }

    @Test
    void an_answer_that_is_damaged_or_of_another_host_is_asked_for_again() throws IOException {
        on("/api/models/example/A", ok(model("example/A")));
        fetch(host, "example/A");
        Path file = work.resolve("models/example/A.json");
        String kept = Files.readString(file);
        Files.writeString(file, kept.substring(0, 40));
        fetch(host, "example/A");
        // The moment is that of the answer, which can come a second later.
        String moment = "\"at\" : \"[^\"]+\"";
        assertThat(Files.readString(file).replaceFirst(moment, "")).isEqualTo(kept.replaceFirst(moment, ""));
        Files.writeString(file, kept.replace(host, "https://huggingface.co"));
        fetch(host, "example/A");
        assertThat(asked).hasSize(3);
    }

    @Test
    void a_renamed_model_is_found_under_its_old_name() {
        on("/api/models/example/Old", status(307, "Location", "/api/models/example/New"));
        on("/api/models/example/New", ok(model("example/New")));
        assertThat(entries(fetch(host, "example/Old")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.hubIds()).containsExactly("example/New", "example/Old"));
    }

    @Test
    void redirects_to_another_host_or_in_circles_are_not_followed() {
        on("/api/models/example/A", status(302, "Location", "https://elsewhere.example/login"));
        assertThatThrownBy(() -> fetch(host, "example/A")).hasMessageContaining("to another host");
        on("/api/models/example/B", status(307, "Location", "/api/models/example/B"));
        assertThatThrownBy(() -> fetch(host, "example/B")).hasMessageContaining("more than 5 times");
    }

    @Test
    void what_is_gone_or_not_shown_is_refused_and_asked_for_again_by_the_next_run() {
        on("/api/models/example/Private", status(401, "X-Error-Code", "RepoNotFound"));
        SourceContent extract = extract(fetch(host, "example/Gone", "example/Private"));
        assertThat(extract.entries()).isEmpty();
        assertThat(extract.refused())
                .extracting(SourceContent.Refusal::place)
                .containsExactly("example/Gone", "example/Private");

        on("/api/models/example/Private", ok(model("example/Private")));
        assertThat(entries(fetch(host, "example/Gone", "example/Private"))).hasSize(1);
    }

    @Test
    void the_token_is_sent_and_never_kept_or_told() throws IOException {
        on("/api/models/example/A", status(429), ok(model("example/A")));
        fetch(new HubFetch(work, TOKEN, waits::add, clock()), host, "example/A");
        assertThat(tokens).containsExactly("Bearer " + TOKEN, "Bearer " + TOKEN);
        assertThat(Files.readString(work.resolve("models/example/A.json"))).doesNotContain(TOKEN);
        assertThat(String.join("\n", progress)).doesNotContain(TOKEN);
    }

    @Test
    void without_a_token_none_is_sent() {
        on("/api/models/example/A", ok(model("example/A")));
        fetch(new HubFetch(work, " ", waits::add, clock()), host, "example/A");
        assertThat(tokens).containsExactly("null");
    }

    @Test
    void a_password_in_the_address_is_refused_before_it_is_kept() {
        assertThatThrownBy(() -> fetch("https://somebody:secret@hub.example/api/models", "example/A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set HF_TOKEN in its place")
                .hasMessageNotContaining("secret");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void a_token_that_is_not_accepted_ends_the_run() {
        on("/api/models/example/A", status(401, "X-Error-Message", "Invalid credentials in Authorization header"));
        assertThatThrownBy(() -> fetch(new HubFetch(work, TOKEN, waits::add, clock()), host, "example/A"))
                .hasMessage("--from: '%s' does not accept the token of HF_TOKEN: set another, or none", host);
    }

    @Test
    void an_address_that_is_no_models_api_is_told() {
        on("/api/models/example/A", ok("<html>Welcome</html>"));
        assertThatThrownBy(() -> fetch(host, "example/A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "is not a models API: what it answers to %s/api/models/example/A is not JSON", host);
        assertThatThrownBy(() -> fetch(host)).hasMessageContaining("no model of the catalogue has an id on the Hub");
        assertThatThrownBy(() -> fetch(host, "../secret")).hasMessageContaining("'../secret', which is not an id");
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co, true",
        "https://huggingface.co/, true",
        "https://huggingface.co/api/models?author=x, true",
        "https://hub.example/hub/api/models, true",
        "https://huggingface.co/api/modelsets, false",
        "https://example.org/answers.zip, false",
        "answers, false",
        "'https://a b', false"
    })
    void an_api_is_told_from_a_file(String from, boolean api) {
        assertThat(HubFetch.answersAt(from)).isEqualTo(api);
    }

    @Test
    void ids_are_found_among_aliases() {
        assertThat(HubFetch.idsAmong(List.of("mistral-small", "b/B", "a/A.1", "a/A.1", "a/../b", "https://x.org/a/b")))
                .containsExactly("a/A.1", "b/B");
    }

    private Snapshot fetch(String from, String... ids) {
        return fetch(new HubFetch(work, null, waits::add, clock()), from, ids);
    }

    private Snapshot fetch(HubFetch fetch, String from, String... ids) {
        return fetch.fetch(from, List.of(ids), progress::add);
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static List<SourceEntry> entries(Snapshot snapshot) {
        return extract(snapshot).entries();
    }

    private static SourceContent extract(Snapshot snapshot) {
        return importer("huggingface").read(snapshot, new LicenceNames(List.of()));
    }

    private void on(String path, Answer... inOrder) {
        answers.put(path, new ArrayDeque<>(List.of(inOrder)));
    }

    private static String model(String id) {
        return "{\"id\": \"%s\", \"tags\": [\"license:mit\"]}".formatted(id);
    }

    private String link(String path) {
        return "<%s%s>; rel=\"next\"".formatted(host, path);
    }

    private static Answer ok(String body, String... headers) {
        return answer(200, body, headers);
    }

    private static Answer status(int status, String... headers) {
        return answer(status, "{\"error\": \"in a mood\"}", headers);
    }

    private static Answer gone() {
        return answer(404, "{\"error\": \"Repository not found\"}", "X-Error-Code", "RepoNotFound");
    }

    private static Answer answer(int status, String body, String... headers) {
        return exchange -> {
            for (int at = 0; at < headers.length; at += 2) {
                exchange.getResponseHeaders().add(headers[at], headers[at + 1]);
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static Answer cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"id\": \"exam".getBytes(UTF_8));
            exchange.getResponseBody().flush();
        };
    }
}
