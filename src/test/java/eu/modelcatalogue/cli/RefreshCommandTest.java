package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.snapshot.SnapshotReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What a job reads of a refresh, and what a curator types about what it held back: models.dev as a folder, and seeds of one developer. */
class RefreshCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void seeds() throws IOException {
        write("seeds/policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: curated}, {source: models-dev}], because: all}
                """);
        write("seeds/sources/curated.yaml", source(""));
        write("seeds/organisations/acme.yaml", "name: Acme\n");
        write("seeds/owners.yaml", "acme: acme\n");
        write("seeds/refresh.yaml", "models-dev: {smallest: 20, words: [release_date], shrinkage: 50}\n");
        toml("acme", "roadrunner-2", "Roadrunner 2");
    }

    @Test
    void the_exit_code_says_whether_the_seeds_change() throws IOException {
        assertThat(refresh("--dry-run")).isEqualTo(RefreshCommand.CHANGED);
        assertThat(files()).doesNotContainKey("seeds/models/acme/roadrunner-2.yaml");

        assertThat(refresh()).isEqualTo(RefreshCommand.CHANGED);
        assertThat(said()).startsWith("# Refresh of the seeds\n\nThe seeds change. 1 sources were read");
        Map<String, String> once = files();
        assertThat(once).containsKey("seeds/models/acme/roadrunner-2.yaml");

        assertThat(refresh()).isEqualTo(ExitCode.OK);
        assertThat(files()).isEqualTo(once);
    }

    @Test
    void the_exit_code_says_that_cases_wait_and_the_next_refresh_goes_on_from_what_was_decided() throws IOException {
        toml("umbrella", "rain-1", "Rain 1");

        assertThat(refresh()).isEqualTo(RefreshCommand.WAITING);
        String id = "models-dev.developer.umbrella";
        assertThat(said()).contains("| `" + id + "` | yes | developer `umbrella` |");
        assertThat(refresh()).isEqualTo(ExitCode.OK);

        assertThat(review("accept", id)).isEqualTo(ExitCode.SOFTWARE);
        assertThat(said()).contains("say it with --as", "Nothing was decided.");
        assertThat(review("accept", id, "--as", "acme")).isEqualTo(ExitCode.OK);
        assertThat(said()).startsWith("1 accepted; wrote 1 files and removed 1.");
        assertThat(refresh()).isEqualTo(RefreshCommand.CHANGED);
        assertThat(files()).containsKey("seeds/models/acme/rain-1.yaml");
    }

    @Test
    void what_was_rejected_is_kept() throws IOException {
        toml("umbrella", "rain-1", "Rain 1");
        refresh();
        assertThat(review("reject", "models-dev.developer.umbrella")).isEqualTo(ExitCode.OK);
        assertThat(refresh()).isEqualTo(ExitCode.OK);
        assertThat(files().get("seeds/review/models-dev.developer.umbrella.yaml"))
                .contains("rejected: true");
    }

    @Test
    void the_exit_code_says_that_a_source_was_refused() throws IOException {
        write("seeds/refresh.yaml", "models-dev: {smallest: 20000, words: [release_date], shrinkage: 50}\n");
        assertThat(refresh()).isEqualTo(RefreshCommand.REFUSED);
        assertThat(said()).contains("## Refused (1)", "at least 20000 are expected");
    }

    @Test
    void what_is_not_understood_and_faults_in_the_seeds_change_nothing() throws IOException {
        Map<String, String> before = files();
        assertThat(run(new RefreshCommand(), "--from", folder.resolve("nowhere").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run(new RefreshCommand(), "--form", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(review("accept", "nothing")).isEqualTo(ExitCode.SOFTWARE);
        assertThat(files()).isEqualTo(before);

        write("seeds/organisations/bad.yaml", "name: [");
        assertThat(refresh()).isEqualTo(ExitCode.SOFTWARE);
        assertThat(said()).contains("organisations/bad.yaml:1: cannot be read as YAML", "Nothing was refreshed.");
    }

    private int refresh(String... words) {
        return run(
                new RefreshCommand(),
                Stream.concat(Stream.of("--from", folder.resolve("from").toString()), Stream.of(words))
                        .toArray(String[]::new));
    }

    private int review(String... words) {
        return run(new ReviewCommand(), words);
    }

    private int run(Object command, String... words) {
        said.reset();
        if (command instanceof RefreshCommand refresh) {
            refresh.seeds = folder.resolve("seeds");
            refresh.data = folder.resolve("data");
        } else if (command instanceof ReviewCommand review) {
            review.seeds = folder.resolve("seeds");
        }
        PrintWriter out = new PrintWriter(said, true, StandardCharsets.UTF_8);
        return new CommandLine(command).setOut(out).setErr(out).execute(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** One more model of models.dev. The folder states no day, so the source's file knows it by its hash. */
    private void toml(String developer, String id, String name) throws IOException {
        write("from/models-dev/models/%s/%s.toml".formatted(developer, id), """
                name = "%s"
                release_date = "2026-05-06"
                open_weights = false
                [modalities]
                input = ["text"]
                output = ["text"]
                """.formatted(name));
        String sha256 = SnapshotReader.read(folder.resolve("from/models-dev").toString())
                .sha256();
        write(
                "seeds/sources/models-dev.yaml",
                source("snapshot: {revision: abc1234, asOf: 2026-07-02, sha256: \"%s\"}\n".formatted(sha256)));
    }

    private static String source(String more) {
        return """
                name: Index
                publisher: Somebody
                kind: index
                licence: MIT
                attribution: Index, MIT
                %sdescription: An index.
                """.formatted(more);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
