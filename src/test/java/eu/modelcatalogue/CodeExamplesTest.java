package eu.modelcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code of the documentation is run as it stands there, by the interpreter of its language, against the service. Where that is missing the test is
 * skipped and says what to install; with {@code -Dexamples.required=true}, as in {@code .ci/run}, it fails instead.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class CodeExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");

    /** By the language of a block: the command, and the package of Debian that has it. */
    private static final Map<String, List<String>> INTERPRETERS = Map.of(
            "sh", List.of("bash", "bash"),
            "js", List.of("node", "nodejs"),
            "python", List.of("python3", "python3"),
            "r", List.of("Rscript", "r-base-core"),
            "java",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "JDK"));

    private static final String FIVE = "docs/guides/five-languages.md";

    private static final int PATIENCE_SECONDS = 120;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @TempDir
    Path folder;

    /**
     * A piece of code.
     *
     * @param number among those of its page
     * @param after language and text of the block that stands right behind it; empty where none does
     */
    record Code(String page, int number, String language, String text, String after) {
        @Override
        public String toString() {
            return page + ", " + number + ", " + language;
        }
    }

    private static final Map<Code, String> OUTPUT = new HashMap<>();

    static Stream<Code> codes() throws IOException {
        List<Code> codes = new ArrayList<>();
        List<Path> pages = new ArrayList<>(List.of(Path.of("docs/start.md")));
        try (Stream<Path> guides = Files.list(Path.of("docs/guides"))) {
            // A guide in another language has the commands of the English one: TranslatedGuidesTest.
            guides.filter(guide -> !guide.toString().matches(".*\\.[a-z]{2}\\.md"))
                    .sorted()
                    .forEach(pages::add);
        }
        for (Path page : pages) {
            String text = Files.readString(page);
            List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
            for (int at = 0; at < blocks.size(); at++) {
                MatchResult block = blocks.get(at);
                MatchResult next = at + 1 < blocks.size() ? blocks.get(at + 1) : null;
                boolean shown = next != null
                        && text.substring(block.end(), next.start()).isBlank();
                if (INTERPRETERS.containsKey(block.group(1))) {
                    codes.add(new Code(
                            page.toString(),
                            codes.size(),
                            block.group(1),
                            block.group(2),
                            shown ? next.group(1) + "\n" + next.group(2) : ""));
                }
            }
        }
        return codes.stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_piece_of_code_runs_and_shows_what_stands_behind_it(Code code) throws Exception {
        String shown = run(code);

        assertThat(shown).as(code.toString()).isNotBlank();
        Matcher after = Pattern.compile("(?s)(\\w+)\\n(.*)").matcher(code.after());
        if (after.matches() && after.group(1).equals("json")) {
            ObjectMapper json = new ObjectMapper();
            assertThat(json.readTree(shown)).isEqualTo(json.readTree(after.group(2)));
        } else if (after.matches() && after.group(1).equals("text")) {
            // What follows the first line changes with the seeds.
            assertThat(shown.lines().findFirst())
                    .isEqualTo(after.group(2).lines().findFirst());
        }
    }

    /** As many of the five as there are interpreters, which the test above tells one by one. */
    @Test
    void the_same_search_finds_the_same_in_five_languages() throws Exception {
        Map<String, String> shown = new LinkedHashMap<>();
        List<Code> five = codes().filter(code -> code.page().equals(FIVE)).toList();
        for (Code code : five) {
            if (isThere(code.language()) || Boolean.getBoolean("examples.required")) {
                shown.put(code.language(), run(code).strip().replace("\r", ""));
            }
        }
        int found = RestAssured.given()
                .get("/v1/models?country=FR&meets=letter-2025&weights=open")
                .jsonPath()
                .getInt("total");

        assertThat(five).extracting(Code::language).containsExactly("sh", "js", "python", "r", "java");
        assertThat(found).isGreaterThan(20);
        assertThat(shown).containsKeys("sh", "java");
        assertThat(shown.values()).allSatisfy(lines -> assertThat(lines.lines()).hasSize(found));
        assertThat(shown.values().stream().distinct()).hasSize(1);
    }

    /** What a piece of code shows. Code that two tests use is run once. */
    private String run(Code code) throws Exception {
        String before = OUTPUT.get(code);
        if (before != null) {
            return before;
        }
        String shown = execute(code);
        OUTPUT.put(code, shown);
        return shown;
    }

    private String execute(Code code) throws Exception {
        List<String> interpreter = INTERPRETERS.get(code.language());
        String advice = "No %s: install it (apt-get install %s)".formatted(interpreter.get(0), interpreter.get(1));
        if (Boolean.getBoolean("examples.required")) {
            assertThat(isThere(code.language())).as(advice).isTrue();
        }
        assumeTrue(isThere(code.language()), advice);
        String ending = code.language().equals("js") ? "mjs" : code.language();
        Path file = Files.writeString(
                folder.resolve((code.language().equals("java") ? "Models." : "code.") + ending),
                (code.language().equals("sh") ? "set -e\n" : "")
                        + code.text().replace("http://localhost:8080", "http://localhost:" + port));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(interpreter.get(0), file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String shown = Files.readString(output);
        assertThat(ended).as(code + " took too long: " + shown).isTrue();
        assertThat(process.exitValue()).as(code + " failed: " + shown).isZero();
        return shown;
    }

    private static boolean isThere(String language) {
        String command = INTERPRETERS.get(language).get(0);
        return command.contains(File.separator)
                || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
