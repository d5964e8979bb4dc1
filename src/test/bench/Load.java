import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a service for searches, models and sources at a steady rate, and prints how long answers took, by phase:
 *
 * <pre>java src/test/bench/Load.java http://127.0.0.1:8080 RATE SECONDS PHASES</pre>
 *
 * <p>PHASES is a file whose one line names the phase at that moment; whoever runs this changes it, and ends the
 * load before its time by {@code stop}. A time counts from when a request was due, so that a service
 * that holds up one request is not spared the next ones. Each answer must name its edition with one digest, and what {@code /v1/sources} says of the source that
 * the scripts change must be the same in all answers of an edition. Ends with 1 where an answer was missing, was 5xx, or mixed two editions.
 */
public final class Load {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int AT_ONE_TIME = 2_000;
    private static final Pattern EDITION = Pattern.compile("\"edition\":\\{\"number\":(\\d+),\"digest\":\"(sha256:[0-9a-f]{64})\"");
    private static final Pattern MARK = Pattern.compile("As of round (\\d+)");

    private static final class Phase {
        private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, Integer> outcomes = Collections.synchronizedMap(new TreeMap<>());
    }

    private final Map<String, Phase> phases = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, String> ofEdition = new ConcurrentHashMap<>();
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    private Load() {}

    public static void main(String... arguments) throws Exception {
        System.exit(new Load().run(arguments[0], Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3])));
    }

    private int run(String base, int rate, int seconds, Path phaseFile) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST)
                .executor(Executors.newFixedThreadPool(2, task -> {
                    Thread thread = new Thread(task, "load");
                    thread.setDaemon(true);
                    return thread;
                }))
                .build();
        Semaphore free = new Semaphore(AT_ONE_TIME);
        long begun = System.nanoTime();
        String phase = "";
        for (long number = 0; number < (long) rate * seconds; number++) {
            long due = begun + number * 1_000_000_000L / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            if (number % Math.max(1, rate / 10) == 0) {
                String read = Files.readString(phaseFile).strip();
                phase = read.isEmpty() ? phase : read;
                if (phase.equals("stop")) {
                    break;
                }
            }
            Phase counted = phases.computeIfAbsent(phase, name -> new Phase());
            String path = path(number);
            free.acquire();
            client.sendAsync(
                            HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> {
                        counted.micros.add((System.nanoTime() - due) / 1_000);
                        counted.outcomes.merge(outcome(path, answer, failure), 1, Integer::sum);
                        free.release();
                    });
        }
        free.tryAcquire(AT_ONE_TIME, LONGEST.toSeconds() + 5, TimeUnit.SECONDS);
        System.out.println("| phase | requests | p50 ms | p90 ms | p99 ms | longest ms | answers |");
        phases.forEach((name, of) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %s |%n",
                name,
                of.micros.size(),
                share(of.micros, 0.5),
                share(of.micros, 0.9),
                share(of.micros, 0.99),
                share(of.micros, 1),
                of.outcomes));
        System.out.println("Editions that answered: " + new TreeMap<>(ofEdition).keySet());
        faults.stream().distinct().limit(10).forEach(System.out::println);
        return faults.isEmpty() ? 0 : 1;
    }

    /** Most are searches, all of them different; every tenth is what the scripts change. */
    private static String path(long number) {
        return switch ((int) (number % 10)) {
            case 0 -> "/v1/sources";
            case 1 -> "/v1/models?q=mistral&limit=20&parametersMin=" + number;
            case 2 -> "/v1/models?weights=open&facets=region,licenceClass&limit=20&parametersMin=" + number;
            case 3 -> "/v1/models/gpt-5";
            default -> "/v1/models?limit=20&parametersMin=" + number;
        };
    }

    private String outcome(String path, HttpResponse<String> answer, Throwable failure) {
        if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            faults.add("No answer to %s: %s".formatted(path, cause));
            return cause instanceof IOException ? "broken" : "none";
        }
        int status = answer.statusCode();
        if (status >= 500 && !answer.body().contains("#busy")) {
            faults.add("%d for %s: %s".formatted(status, path, answer.body()));
        }
        if (status == 200) {
            whole(path, answer);
        }
        return Integer.toString(status);
    }

    /** One digest for each edition, and one state of what the scripts change. */
    private void whole(String path, HttpResponse<String> answer) {
        Matcher edition = EDITION.matcher(answer.body());
        if (!edition.find()) {
            faults.add(path + " names no edition");
            return;
        }
        same("edition " + edition.group(1), edition.group(2));
        if (path.equals("/v1/sources")) {
            Matcher mark = MARK.matcher(answer.body());
            same("edition " + edition.group(1) + " sources", mark.find() ? mark.group(1) : "none");
        }
    }

    private void same(String what, String said) {
        String before = ofEdition.putIfAbsent(what, said);
        if (before != null && !before.equals(said)) {
            faults.add("%s is %s in one answer and %s in another".formatted(what, before, said));
        }
    }

    private static double share(List<Long> micros, double share) {
        List<Long> sorted = new ArrayList<>(micros);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / 1e3;
    }
}
