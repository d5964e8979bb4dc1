package eu.modelcatalogue.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged service, its server, or both, at any moment of its life, round after round on the same data. On demand:
 * {@code -Dkill.rounds=200}, after {@code mvn package}.
 */
class KillRoundsTest {

    private static final Path LAUNCHER = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Pattern EDITION = Pattern.compile("\"number\":(\\d+),\"digest\":\"(sha256:[0-9a-f]{64})\"");

    @TempDir
    Path folder;

    /** A start that publishes takes 19 s of processor time, on a machine that may be busy with other things. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    /** What is killed. */
    private enum Victim {
        SERVICE,
        SERVER,
        BOTH
    }

    @Test
    void no_kill_loses_an_edition_leaves_half_of_one_or_needs_a_hand() throws Exception {
        int rounds = Integer.getInteger("kill.rounds", 0);
        assumeThat(rounds).as("-Dkill.rounds").isPositive();
        assumeThat(LAUNCHER).exists();
        Random random = new Random(Long.getLong("kill.seed", 1));
        Path seeds = copy(Path.of("seeds"), folder.resolve("seeds"));
        int before = 0;
        List<Long> starts = new ArrayList<>();
        Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
        for (int round = 1; round <= rounds; round++) {
            // Every third round publishes: a comment in the policy changes the fingerprint, a name the content.
            if (round % 3 == 0) {
                rename(seeds.resolve("sources/osi.yaml"), round);
            }
            Victim victim = Victim.values()[random.nextInt(3)];
            boolean early = random.nextBoolean();
            Instant begun = Instant.now();
            int port = freePort();
            Process service = start(seeds, port);
            if (early) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(6_000));
            } else {
                int number = awaitEdition(service, port);
                starts.add(Duration.between(begun, Instant.now()).toMillis());
                assertThat(number).as("round " + round).isGreaterThanOrEqualTo(before);
                before = number;
                TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
            }
            kill(service, victim);
            killed.merge(victim, 1, Integer::sum);
            System.out.printf(
                    "Round %d: %s killed %s, edition %d%n", round, victim, early ? "early" : "serving", before);
        }
        int port = freePort();
        Process last = start(seeds, port);
        assertThat(awaitEdition(last, port)).isGreaterThanOrEqualTo(before);
        last.destroy();
        assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
        starts.sort(null);
        System.out.printf(
                "%d rounds, killed %s; %d starts to their end, median %d ms, longest %d ms, edition %d%n",
                rounds,
                killed,
                starts.size(),
                starts.isEmpty() ? 0 : starts.get(starts.size() / 2),
                starts.isEmpty() ? 0 : starts.get(starts.size() - 1),
                before);
    }

    private Process start(Path seeds, int port) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "@deploy/jvm.options",
                        "@deploy/classes.options",
                        "-Dquarkus.http.port=" + port,
                        "-Dcatalogue.data-dir=" + folder.resolve("data"),
                        "-Dcatalogue.seeds-dir=" + seeds,
                        "-jar",
                        LAUNCHER.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()))
                .start();
    }

    /** Waits until the service answers with a whole edition: all of its models are counted and listed. */
    private int awaitEdition(Process service, int port) throws Exception {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(deadline)) {
            assertThat(service.isAlive()).as(this::log).isTrue();
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/v1/models?limit=1")
                                .toURL()
                                .openConnection();
                connection.setReadTimeout(10_000);
                if (connection.getResponseCode() == 200) {
                    String body = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    Matcher edition = EDITION.matcher(body);
                    assertThat(edition.find()).as(body).isTrue();
                    assertThat(body).doesNotContain("\"total\":0");
                    return Integer.parseInt(edition.group(1));
                }
            } catch (IOException notYet) {
                // It still starts.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("No answer within " + LONGEST_START + ":\n" + log());
    }

    private void kill(Process service, Victim victim) throws Exception {
        Path pidFile = folder.resolve("data/postgresql/postmaster.pid");
        if (victim != Victim.SERVICE && Files.exists(pidFile)) {
            Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .filter(line -> line.strip().matches("[1-9][0-9]*"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
        // Its server alone: it goes on from memory, until it is killed too.
        if (victim == Victim.SERVER) {
            TimeUnit.MILLISECONDS.sleep(300);
        }
        service.destroyForcibly().waitFor();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("service.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void rename(Path source, int round) throws IOException {
        Files.writeString(
                source,
                Files.readString(source)
                        .replaceFirst("(?m)^description: .*$", "description: As of round " + round + "."));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
