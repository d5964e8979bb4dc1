package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.modelcatalogue.text.Languages;
import eu.modelcatalogue.web.discovery.SitePages;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks the packaged service for every kind of answer, round after round, with six pictures a second beside it, and holds the memory of its process to
 * the size of the container in {@code deploy/compose.yaml}. On demand: {@code -Dmemory.rounds=2}, after {@code mvn package};
 * {@code -Dmemory.java=/usr/lib/jvm/…/bin/java} names another Java, {@code -Dmemory.mb=512} another size. With {@code -Dmemory.kinds=true} the JVM counts its memory by
 * kind, which takes some megabytes more, and a table is printed.
 *
 * <p>Where this process may make a memory cgroup, the service runs in one of that size, and the kernel ends it if it takes more. Elsewhere the largest
 * resident size is read, and the output says so. The database is a process of its own, as in {@code deploy/}, and is not counted.
 */
class MemoryRoundsTest {

    private static final Path LAUNCHER = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Path CGROUPS = Path.of("/sys/fs/cgroup/memory");

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private static final int PICTURES_A_SECOND = 6;

    private static final boolean KINDS = Boolean.getBoolean("memory.kinds");

    /** A line of what the JVM counts: its name, and how many kilobytes it has taken from the system. */
    private static final Pattern COUNTED =
            Pattern.compile("(?m)^-\\s+([A-Z][A-Za-z /]+) \\(reserved=\\d+KB, committed=(\\d+)KB");

    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z0-9.-]+)\",\"name\"");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newBuilder().build();
    private final int port = freePort();

    @Test
    void every_kind_of_answer_and_six_pictures_a_second_fit_into_the_container() throws Exception {
        int rounds = Integer.getInteger("memory.rounds", 0);
        assumeThat(rounds).as("-Dmemory.rounds").isPositive();
        assumeThat(LAUNCHER).exists();
        long most = Long.getLong("memory.mb", container() >> 20) << 20;
        Optional<Path> cgroup = cgroup(most);
        System.out.println(cgroup.map(made -> "In a cgroup of " + (most >> 20) + " MB")
                .orElse("No memory cgroup can be made here: the largest resident size is read instead"));
        try (ExternalServer database = new ExternalServer(folder.resolve("server"))) {
            Process service = start(database, cgroup);
            try {
                awaitReady(service);
                if (KINDS) {
                    System.out.println(
                            "| after | resident | heap | classes | code | direct | threads, compilers, rest | not counted |");
                }
                report(service, "the start, which publishes");
                for (int round = 1; round <= rounds; round++) {
                    round(service, round);
                }
                assertThat(largest(service, cgroup))
                        .as("bytes at the most, of %d", most)
                        .isLessThan(most);
            } finally {
                service.destroy();
                service.waitFor(1, TimeUnit.MINUTES);
            }
        } finally {
            if (cgroup.isPresent()) {
                Files.delete(cgroup.get());
            }
        }
    }

    private void round(Process service, int round) throws Exception {
        ExecutorService painters = Executors.newFixedThreadPool(2 * PICTURES_A_SECOND);
        List<Future<Integer>> pictures = new ArrayList<>();
        Instant begun = Instant.now();
        for (Map.Entry<String, List<String>> kind : questions(ids()).entrySet()) {
            List<String> drawn = pictures(round);
            for (String question : kind.getValue()) {
                long due = Duration.between(begun, Instant.now()).toMillis() * PICTURES_A_SECOND / 1_000;
                while (pictures.size() < due) {
                    String picture = drawn.get(pictures.size() % drawn.size());
                    pictures.add(painters.submit(() -> answered(picture)));
                }
                assertThat(service.isAlive())
                        .as(() -> "alive at " + question + "\n" + log())
                        .isTrue();
                answered(question);
            }
            report(service, "round %d, %d %s".formatted(round, kind.getValue().size(), kind.getKey()));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Future<Integer> picture : pictures) {
            statuses.merge(picture.get(2, TimeUnit.MINUTES), 1, Integer::sum);
        }
        painters.shutdown();
        report(service, "round %d, %d pictures".formatted(round, pictures.size()));
        System.out.println("Pictures by status: " + statuses);
    }

    /** A line of a table, in MB. */
    private static void report(Process service, String after) throws IOException, InterruptedException {
        long resident = status(service, "VmRSS");
        if (!KINDS) {
            System.out.printf(
                    "%s: %d MB resident, %d MB at the most%n", after, resident >> 20, status(service, "VmHWM") >> 20);
            return;
        }
        Process asked = new ProcessBuilder("jcmd", Long.toString(service.pid()), "VM.native_memory", "summary")
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, Long> counted = new LinkedHashMap<>();
        Matcher line = COUNTED.matcher(said);
        while (line.find()) {
            counted.put(line.group(1), Long.parseLong(line.group(2)) << 10);
        }
        assertThat(counted).as(said).containsKeys("Java Heap", "Metaspace", "Code", "Other");
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        long heap = counted.get("Java Heap");
        long classes = Stream.of("Class", "Metaspace", "Shared class space")
                .mapToLong(name -> counted.getOrDefault(name, 0L))
                .sum();
        long code = counted.get("Code");
        long direct = counted.get("Other");
        System.out.printf(
                "| %s | %d | %d | %d | %d | %d | %d | %d |%n",
                after,
                resident >> 20,
                heap >> 20,
                classes >> 20,
                code >> 20,
                direct >> 20,
                (all - heap - classes - code - direct) >> 20,
                (resident - all) >> 20);
    }

    private int answered(String question) throws IOException, InterruptedException {
        int status = ask(question);
        assertThat(status).as(question).isIn(200, 503);
        return status;
    }

    /** Addresses by the kind of their answer. */
    private static Map<String, List<String>> questions(List<String> ids) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        List<String> searches = new ArrayList<>();
        for (int search = 0; search < 300; search++) {
            searches.add("/v1/models?q=mistral&facets=licence,region&limit=100&parametersMin=" + search);
        }
        kinds.put("searches", searches);
        List<String> files = new ArrayList<>();
        for (String format : List.of("csv", "xlsx", "ods", "ndjson")) {
            for (String list : List.of("models", "licences", "organisations", "sources", "vocabulary")) {
                files.add("/v1/" + list + "." + format);
            }
        }
        kinds.put("files", files);
        List<String> dossiers = new ArrayList<>();
        List<String> ofModels = new ArrayList<>();
        for (int from = 0; from + 10 <= 30; from += 10) {
            for (String format : List.of("pdf", "docx", "odt")) {
                dossiers.add(
                        "/v1/dossier?models=" + String.join(",", ids.subList(from, from + 10)) + "&format=" + format);
            }
        }
        kinds.put("dossiers", dossiers);
        List<String> pages = new ArrayList<>(SitePages.examples().toList());
        pages.add("/docs/reference");
        for (String id : ids.subList(0, 40)) {
            for (String form : List.of(
                    "bom.cdx.json", "bom-1-7.cdx.json", "bom.spdx.json", "mldcat.jsonld", "badge.svg", "assessments")) {
                ofModels.add("/v1/models/" + id + "/" + form);
            }
            pages.add("/models/" + id + "?lang=fr");
        }
        ofModels.add("/v1/catalogue.jsonld");
        kinds.put("of a model", ofModels);
        kinds.put(
                "editions", List.of("/v1/editions/1/files", "/v1/editions/1/catalogue.json", "/v1/editions/1/changes"));
        kinds.put("pages", pages);
        return kinds;
    }

    private static List<String> pictures(int seed) {
        List<String> pictures = new ArrayList<>();
        for (String language : Languages.words()) {
            for (String form : List.of("whole", "bars", "narrow")) {
                for (String figure :
                        List.of("labels-by-region", "weights-by-region", "verdicts-by-region", "coverage")) {
                    pictures.add("/figures/%s.png?lang=%s&form=%s".formatted(figure, language, form));
                }
                for (String region : List.of("US", "CN", "rest", "unknown", "all")) {
                    for (String figure : List.of("labels-by-year", "licences-by-year")) {
                        pictures.add(
                                "/figures/%s.png?lang=%s&form=%s&region=%s".formatted(figure, language, form, region));
                    }
                }
            }
        }
        Collections.shuffle(pictures, new Random(seed));
        return pictures;
    }

    private List<String> ids() throws Exception {
        Matcher found = ID.matcher(client.send(
                        HttpRequest.newBuilder(address("/v1/models?limit=100&fields=id,name"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        List<String> ids = new ArrayList<>();
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids;
    }

    private int ask(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The size of the container, as those who run it are told. */
    private static long container() throws IOException {
        String compose = Files.readString(Path.of("deploy/compose.yaml"));
        Matcher limit =
                Pattern.compile("mem_limit: (\\d+)m").matcher(compose.substring(compose.indexOf("\n  catalogue:\n")));
        assertThat(limit.find()).isTrue();
        return Long.parseLong(limit.group(1)) << 20;
    }

    /** A cgroup of this size, where one can be made: version 1, of which the memory of one process can be bounded by writing a file. */
    private static Optional<Path> cgroup(long most) {
        try {
            Path made = Files.createDirectory(
                    CGROUPS.resolve("catalogue-" + ProcessHandle.current().pid()));
            Files.writeString(made.resolve("memory.limit_in_bytes"), Long.toString(most));
            return Optional.of(made);
        } catch (IOException cannotBeMade) {
            return Optional.empty();
        }
    }

    private Process start(ExternalServer database, Optional<Path> cgroup) throws IOException {
        List<String> command = new ArrayList<>();
        cgroup.ifPresent(made -> command.addAll(
                List.of("sh", "-c", "echo $$ > " + made.resolve("cgroup.procs") + " && exec \"$@\"", "sh")));
        command.add(System.getProperty(
                "memory.java", ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of("@deploy/jvm.options", "-Dquarkus.http.port=" + port, "-Dquarkus.management.port=0"));
        if (KINDS) {
            command.add("-XX:NativeMemoryTracking=summary");
        }
        command.add("-Dcatalogue.data-dir=" + folder.resolve("data"));
        command.addAll(database.settings());
        command.addAll(List.of("-jar", LAUNCHER.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        // As in the image.
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private void awaitReady(Process service) throws Exception {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (Instant.now().isBefore(deadline)) {
            assertThat(service.isAlive()).as(this::log).isTrue();
            try {
                if (ask("/q/health/ready") == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It still starts.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("No answer within " + LONGEST_START + ":\n" + log());
    }

    /** What the kernel counted at the most: of the cgroup without what it may take back at once, else of the process. */
    private static long largest(Process service, Optional<Path> cgroup) throws IOException {
        assertThat(service.isAlive()).as("the kernel did not end it").isTrue();
        long resident = status(service, "VmHWM");
        System.out.printf("%d MB resident at the most%n", resident >> 20);
        if (cgroup.isPresent()) {
            System.out.printf(
                    "%d MB in the cgroup at the most, with pages of files%n",
                    Long.parseLong(Files.readString(cgroup.get().resolve("memory.max_usage_in_bytes"))
                                    .strip())
                            >> 20);
        }
        return resident;
    }

    /** A line of what the kernel says of a process, in bytes. */
    private static long status(Process process, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) << 10)
                .findFirst()
                .orElseThrow();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("service.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
