package eu.modelcatalogue.cli;

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
 * Kills the packaged service, what publishes, the database, or both, at any moment of their lives, round after round on the same data. On
 * demand: {@code -Dkill.rounds=200}, after {@code mvn package}; with {@code -Dkill.external=true} the database is one that somebody else runs.
 */
class KillRoundsTest {

    private static final Path LAUNCHER = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Pattern EDITION = Pattern.compile("\"number\":(\\d+),\"digest\":\"(sha256:[0-9a-f]{64})\"");

    private static final boolean EXTERNAL = Boolean.getBoolean("kill.external");

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

    private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
    private final List<Long> starts = new ArrayList<>();
    private int published;
    private int before;

    @Test
    void no_kill_loses_an_edition_leaves_half_of_one_or_needs_a_hand() throws Exception {
        int rounds = Integer.getInteger("kill.rounds", 0);
        assumeThat(rounds).as("-Dkill.rounds").isPositive();
        assumeThat(LAUNCHER).exists();
        Random random = new Random(Long.getLong("kill.seed", 1));
        Path seeds = copy(Path.of("seeds"), folder.resolve("seeds"));
        try (ExternalServer external = new ExternalServer(folder.resolve("server"))) {
            for (int round = 1; round <= rounds; round++) {
                Victim victim = Victim.values()[random.nextInt(3)];
                boolean early = random.nextBoolean();
                // Every third round publishes: its name changes what a source is called, and with it the content.
                boolean publishes = round % 3 == 0;
                if (publishes) {
                    rename(seeds.resolve("sources/osi.yaml"), round);
                }
                if (publishes && EXTERNAL) {
                    // Into a database of others nothing is published by a start, but by the command for it.
                    publish(seeds, external, victim, early ? random.nextInt(6_000) : Integer.MAX_VALUE);
                } else {
                    serve(seeds, external, victim, early ? random.nextInt(6_000) : random.nextInt(500), early);
                }
                killed.merge(victim, 1, Integer::sum);
                System.out.printf(
                        "Round %d: %s killed %s%s, edition %d%n",
                        round, victim, early ? "early" : "at work", publishes ? ", publishing" : "", before);
            }
            int port = freePort();
            Process last = start(seeds, external, port);
            before = awaitEdition(last, port);
            last.destroy();
            assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        starts.sort(null);
        System.out.printf(
                "%d rounds (%s), killed %s; %d starts to their end, median %d ms, longest %d ms; %d publications to their end, edition %d%n",
                rounds,
                EXTERNAL ? "external" : "embedded",
                killed,
                starts.size(),
                starts.isEmpty() ? 0 : starts.get(starts.size() / 2),
                starts.isEmpty() ? 0 : starts.get(starts.size() - 1),
                published,
                before);
    }

    private void serve(Path seeds, ExternalServer external, Victim victim, int millis, boolean early) throws Exception {
        Instant begun = Instant.now();
        int port = freePort();
        Process service = start(seeds, external, port);
        if (!early) {
            before = awaitEdition(service, port);
            starts.add(Duration.between(begun, Instant.now()).toMillis());
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        kill(service, external, victim);
    }

    /** What was said to be published is there for ever; what was not, is not there by half: the next start holds both. */
    private void publish(Path seeds, ExternalServer external, Victim victim, int millis) throws Exception {
        Process publisher = run(
                external,
                List.of("-Dcatalogue.seeds-dir=" + seeds, "-Dcatalogue.publication-lead=PT1S"),
                List.of("publish"));
        boolean ended = publisher.waitFor(Math.min(millis, LONGEST_START.toMillis()), TimeUnit.MILLISECONDS);
        if (ended) {
            assertThat(publisher.exitValue()).as(this::log).isZero();
            published++;
            before++;
        }
        kill(publisher, external, victim);
    }

    private Process start(Path seeds, ExternalServer external, int port) throws IOException {
        return run(
                external,
                List.of(
                        "@deploy/jvm.options",
                        "@deploy/classes.options",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.port=0",
                        "-Dcatalogue.seeds-dir=" + seeds),
                List.of());
    }

    private Process run(ExternalServer external, List<String> settings, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(settings);
        command.add("-Dcatalogue.data-dir=" + folder.resolve("data"));
        command.addAll(EXTERNAL ? external.settings() : List.of());
        command.addAll(List.of("-jar", LAUNCHER.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
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
                    int number = Integer.parseInt(edition.group(1));
                    assertThat(number).as("No edition is lost").isGreaterThanOrEqualTo(before);
                    return number;
                }
            } catch (IOException notYet) {
                // It still starts.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("No answer within " + LONGEST_START + ":\n" + log());
    }

    private void kill(Process service, ExternalServer external, Victim victim) throws Exception {
        if (victim != Victim.SERVICE && EXTERNAL) {
            external.kill();
        } else if (victim != Victim.SERVICE) {
            ExternalServer.postmaster(folder.resolve("data")).ifPresent(ProcessHandle::destroyForcibly);
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
