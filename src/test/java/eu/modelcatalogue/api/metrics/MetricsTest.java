package eu.modelcatalogue.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.SpentBudget;
import eu.modelcatalogue.hostile.Wire;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the management port tells of the service in numbers, as a scraper reads it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class MetricsTest {

    private static final Pattern SAMPLE = Pattern.compile("(?<series>[A-Za-z0-9_]+(?:\\{.*})?) (?<value>\\S+)");

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    Shelf shelf;

    @Inject
    Budget budget;

    /** The value of each series, by its name and tags. */
    private Map<String, Double> scrape() {
        String text = RestAssured.get(metrics).then().statusCode(200).extract().asString();
        Map<String, Double> samples = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            assertThat(sample.matches()).as(line).isTrue();
            // The library writes a comma behind the last tag.
            samples.put(sample.group("series").replace(",}", "}"), Double.valueOf(sample.group("value")));
        });
        return samples;
    }

    private static double value(Map<String, Double> samples, String series) {
        return samples.getOrDefault(series, 0.0);
    }

    private static String requests(String method, String status, String route) {
        return "http_server_requests_seconds_count{method=\"%s\",status=\"%s\",uri=\"%s\"}"
                .formatted(method, status, route);
    }

    private static String refused(String reason) {
        return "catalogue_refused_total{reason=\"%s\"}".formatted(reason);
    }

    @Test
    void only_the_management_port_tells_and_only_to_who_reads() {
        RestAssured.get("/q/metrics").then().statusCode(404);
        RestAssured.post(metrics).then().statusCode(405);
    }

    @Test
    void requests_are_counted_by_route_and_status() throws Exception {
        Map<String, Double> before = scrape();
        // A client that takes nothing packed: what is counted is what is sent.
        int bytes = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/models/gpt-5"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
        RestAssured.get("/v1/models/never-heard-of").then().statusCode(404);
        RestAssured.get("/v1/models.csv?country=FR").then().statusCode(200);
        RestAssured.head("/v1/models?limit=1").then().statusCode(200);
        RestAssured.get("/models/gpt-5?lang=en").then().statusCode(200);
        RestAssured.get("/assets/site.css").then().statusCode(200);
        RestAssured.get("/nothing-is-here").then().statusCode(404);
        RestAssured.post("/v1/models").then().statusCode(405);

        Map<String, Integer> expected = Map.of(
                requests("GET", "200", "/v1/models/{id}"), 1,
                requests("GET", "404", "/v1/models/{id}"), 1,
                requests("GET", "200", "/v1/models"), 1,
                requests("HEAD", "200", "/v1/models"), 1,
                requests("GET", "200", "/models/{id}"), 1,
                requests("GET", "200", "/assets/{file}"), 1,
                requests("GET", "404", "other"), 1,
                requests("POST", "405", "other"), 1);
        assertThat(counted(before, expected)).isEqualTo(expected);
        String sent = "http_server_sent_bytes_total{method=\"GET\",status=\"200\",uri=\"/v1/models/{id}\"}";
        assertThat(value(scrape(), sent) - value(before, sent)).isEqualTo(bytes);
    }

    /** What was counted since: a request is counted when its answer has gone, which a caller can be ahead of. */
    private Map<String, Integer> counted(Map<String, Double> before, Map<String, Integer> expected) throws Exception {
        Map<String, Integer> counted = Map.of();
        for (int attempt = 0; attempt < 50 && !counted.equals(expected); attempt++) {
            Thread.sleep(100);
            Map<String, Double> after = scrape();
            counted = expected.keySet().stream().collect(Collectors.toMap(series -> series, series ->
                    (int) (value(after, series) - value(before, series))));
        }
        return counted;
    }

    /** Whatever strangers invent, there are no more series: neither their paths nor their methods are names of any. */
    @Test
    void two_hundred_random_paths_and_methods_make_no_new_series() throws IOException {
        Random random = new Random(39);
        ask(random, "/");
        Set<String> before = new TreeSet<>(scrape().keySet());
        for (int one = 0; one < 200; one++) {
            ask(random, one % 2 == 0 ? "/" : "/v1/models/");
        }
        assertThat(scrape().keySet().stream()
                        .filter(series -> series.startsWith("http_server") && !before.contains(series)))
                .hasSizeLessThan(100)
                .allMatch(series -> series.contains("uri=\"other\"") || series.contains("uri=\"/v1/models/{id}\""));
    }

    private static void ask(Random random, String below) throws IOException {
        String word = Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
        String[] heads = {
            "GET %s HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n",
            word.toUpperCase(Locale.ROOT).replaceAll("[0-9]", "X") + " %s HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET %s HTTP/1.1\r\n\r\n"
        };
        try (Wire wire = new Wire("localhost", RestAssured.port, 15_000)) {
            wire.send(heads[random.nextInt(heads.length)].formatted(below + word));
            assertThat(wire.read(false).status()).isBetween(400, 499);
        }
    }

    @Test
    void the_edition_and_its_sources_have_their_ages() {
        Map<String, Double> samples = scrape();

        Shelf.Editions editions = shelf.editions().orElseThrow();
        assertThat(samples)
                .containsEntry("catalogue_edition_number", (double)
                        editions.current().header().number())
                .containsEntry("catalogue_ledger_answers", 1.0);
        assertThat(samples.get("catalogue_edition_age_seconds")).isBetween(0.0, 86_400.0);
        assertThat(samples.keySet().stream().filter(series -> series.startsWith("catalogue_source_age_seconds")))
                .containsExactlyInAnyOrderElementsOf(editions.current().sources().values().stream()
                        .filter(source -> source.asOf() != null)
                        .map(source -> "catalogue_source_age_seconds{source=\"%s\"}".formatted(source.id()))
                        .toList());
    }

    @Test
    void what_a_limit_refuses_is_counted_by_its_reason() throws Exception {
        Map<String, Double> before = scrape();
        assertThat(before.keySet())
                .containsAll(Stream.of(Refusal.values())
                        .map(reason ->
                                refused(reason.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .toList());
        SpentBudget.during(
                budget, () -> RestAssured.get("/v1/models.xlsx").then().statusCode(503));
        try (Wire wire = new Wire("localhost", RestAssured.port, 15_000)) {
            wire.send("hello\r\n\r\n");
            assertThat(wire.read(false).status()).isEqualTo(400);
        }
        Map<String, Double> after = scrape();

        assertThat(value(after, refused("work")) - value(before, refused("work")))
                .isEqualTo(1);
        assertThat(value(after, refused("malformed")) - value(before, refused("malformed")))
                .isEqualTo(1);
    }

    /** The page lists what is told, and nothing else; families of the JVM and its kind by their beginning. */
    @Test
    void each_metric_is_documented() throws IOException {
        String page = Files.readString(Path.of("docs/metrics.md"));
        Set<String> documented = Pattern.compile("^\\| `(?<name>[a-z0-9]+_[a-z0-9_*]+)`", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" "))
                // The name of a family of counters lacks the ending that its samples have.
                .map(words -> words[3].equals("counter") ? words[2] + "_total" : words[2])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told)
                .allMatch(name -> documented.stream()
                        .anyMatch(row -> row.endsWith("*")
                                ? name.startsWith(row.substring(0, row.length() - 1))
                                : name.equals(row)));
        assertThat(documented)
                .allMatch(row -> told.stream()
                        .anyMatch(name -> row.endsWith("*")
                                ? name.startsWith(row.substring(0, row.length() - 1))
                                : name.equals(row)));
    }
}
