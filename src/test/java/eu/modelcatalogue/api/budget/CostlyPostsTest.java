package eu.modelcatalogue.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many callers post the costliest body that the service judges, and post again as soon as they have an answer. */
@QuarkusTest
@Tag("timed")
@QuarkusTestResource(EmbeddedDatabase.class)
class CostlyPostsTest {

    private static final int CALLERS = 24;

    private static final Duration FOR = Duration.ofSeconds(6);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void who_asks_again_at_once_is_kept_back_and_the_others_are_answered_meanwhile() throws Exception {
        String body = costly();
        AtomicInteger judged = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long end = System.nanoTime() + FOR.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(threads.submit(() -> {
                HttpClient client = HttpClient.newHttpClient();
                while (System.nanoTime() < end) {
                    HttpResponse<Void> answer = client.send(post(body), HttpResponse.BodyHandlers.discarding());
                    assertThat(answer.statusCode()).isIn(200, 503);
                    (answer.statusCode() == 200 ? judged : refused).incrementAndGet();
                }
                return null;
            }));
        }
        List<Long> searches = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        for (int search = 0; System.nanoTime() < end; search++) {
            long begun = System.nanoTime();
            assertThat(client.send(search(search), HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            searches.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            TimeUnit.MILLISECONDS.sleep(5);
        }
        for (Future<?> caller : callers) {
            caller.get(1, TimeUnit.MINUTES);
        }
        threads.shutdown();
        searches.sort(null);
        System.out.printf(
                "%d judged, %d refused; %d searches, median %d ms, longest %d ms%n",
                judged.get(),
                refused.get(),
                searches.size(),
                searches.get(searches.size() / 2),
                searches.get(searches.size() - 1));
        assertThat(judged).hasPositiveValue();
        // Each caller waits a second for its refusal, except for those that arrived before there were too many.
        assertThat(refused.get()).isBetween(1, CALLERS * ((int) FOR.toSeconds() + 4));
        assertThat(searches.get(searches.size() / 2)).as("median, ms").isLessThan(500);
    }

    private HttpRequest post(String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/assessments"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest search(int different) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/v1/models?limit=10&parametersMin=" + (different + 1)))
                .build();
    }

    /** Three profiles of 100 rules on a licence expression of eighteen licences: 3 MB, close to the 10,000 facts that an answer may contain. */
    private static String costly() {
        List<String> licences = List.of("Apache-2.0", "MIT", "BSD-3-Clause", "ISC", "Zlib", "MPL-2.0");
        String expression = IntStream.range(0, 18)
                .mapToObj(one -> licences.get(one % licences.size()))
                .collect(Collectors.joining(" AND "));
        List<String> facts = List.of("commercialUse", "study", "modify", "redistribute", "publicSectorUse");
        String profiles = IntStream.range(0, 3)
                .mapToObj(profile -> IntStream.range(0, 100)
                        .mapToObj(rule ->
                                "{\"id\":\"R%d\",\"condition\":{\"licence\":{\"of\":\"components.weightsFinal.licence\",\"fact\":\"%s\",\"met\":[\"true\"]}}}"
                                        .formatted(rule, facts.get(rule % facts.size())))
                        .collect(Collectors.joining(",", "{\"id\":\"p%d\",\"rules\":[".formatted(profile), "]}")))
                .collect(Collectors.joining(","));
        return "{\"declaration\":{\"components\":{\"weightsFinal\":{\"availability\":\"released\",\"licence\":\"%s\"}}},\"profiles\":[%s]}"
                .formatted(expression, profiles);
    }
}
