package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.mapping.Importers;
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

/** What a curator types and reads: the importer of models.dev on a source of two models, and seeds of one. */
class ImportCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void seeds() throws IOException {
        write("seeds/policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: models-dev}], because: the only one}
                """);
        String source = """
                name: Index
                publisher: Somebody
                kind: index
                licence: MIT
                attribution: Index, MIT
                description: An index.
                """;
        write("seeds/sources/curated.yaml", source);
        write("seeds/sources/models-dev.yaml", source + "snapshot: {revision: abc1234, asOf: 2026-07-02}\n");
        write("seeds/organisations/acme.yaml", "name: Acme\n");
        write("seeds/models/acme/roadrunner-2.yaml", """
                name: Roadrunner 2
                family: roadrunner
                claims:
                  - {source: curated, locator: "https://example.org/a", asOf: 2026-01-01, verification: read, reason: so, says: {origin: {developer: acme}}}
                """);
        write("source/models/acme/roadrunner-2.toml", """
                name = "Roadrunner 2"
                release_date = "2026-05-06"
                open_weights = true
                [modalities]
                input = ["text"]
                output = ["text"]
                """);
        write("source/models/acme/coyote.toml", """
                name = "Coyote"
                release_date = "2026-06-07"
                open_weights = false
                [modalities]
                input = ["text"]
                output = ["text"]
                """);
    }

    @Test
    void a_dry_run_tells_and_writes_nothing() throws IOException {
        Map<String, String> before = files();

        assertThat(run("models-dev", "--from", folder.resolve("source").toString(), "--dry-run"))
                .isZero();

        assertThat(said())
                .contains(
                        "new: roadrunner-2: components.weightsFinal.availability: released",
                        "unmatched: acme/coyote: resembles no model here; --add would take it in",
                        "2 entries, of which 1 speak of a model;",
                        "Would write 2 files.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void an_import_writes_claims_and_a_second_one_changes_no_byte() throws IOException {
        assertThat(run("models-dev", "--from", folder.resolve("source").toString(), "--add"))
                .isZero();

        Map<String, String> once = files();
        assertThat(once.keySet())
                .contains(
                        "seeds/models/acme/coyote.yaml",
                        "seeds/claims/models-dev/models/coyote.yaml",
                        "seeds/claims/models-dev/models/roadrunner-2.yaml",
                        "seeds/claims/models-dev/review.yaml");
        assertThat(run("models-dev", "--from", folder.resolve("source").toString(), "--add"))
                .isZero();
        assertThat(said()).contains("Wrote 0 files.");
        assertThat(files()).isEqualTo(once);
    }

    @Test
    void everything_that_is_not_understood_is_said_at_once() {
        assertThat(run("models.dev", "--form", "x")).isEqualTo(ExitCode.USAGE);

        assertThat(said())
                .contains(
                        "'models.dev' is not a source with an importer; there are "
                                + String.join(", ", Importers.ALL.keySet()),
                        "'--form' is not understood",
                        "'x' is not understood",
                        "--from is missing");
    }

    @Test
    void faults_in_the_seeds_or_the_source_leave_everything_as_it_was() throws IOException {
        write("seeds/models/acme/bad.yaml", "name: [");
        Map<String, String> before = files();

        assertThat(run("models-dev", "--from", folder.resolve("source").toString()))
                .isEqualTo(ExitCode.SOFTWARE);
        assertThat(said()).contains("models/acme/bad.yaml:1: cannot be read as YAML", "Nothing was imported.");
        assertThat(run("models-dev", "--from", folder.resolve("nowhere").toString()))
                .isEqualTo(ExitCode.SOFTWARE);
        assertThat(files()).isEqualTo(before);
    }

    private int run(String... words) {
        said.reset();
        ImportCommand command = new ImportCommand();
        command.seeds = folder.resolve("seeds");
        command.data = folder.resolve("work");
        return new CommandLine(command)
                .setOut(new PrintWriter(said, true, StandardCharsets.UTF_8))
                .execute(words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
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
