package eu.modelcatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class, file and folder of ours that the documentation or the configuration names exists. */
class NamesInDocsTest {

    private static final Path MAIN = Path.of("src/main/java/eu/modelcatalogue");
    private static final Path TESTS = Path.of("src/test/java/eu/modelcatalogue");
    private static final Path CONFIGURATION = Path.of("src/main/resources/application.properties");

    /** The table of what packages and types were called before: those names are gone on purpose. */
    private static final Path FORMER_NAMES = Path.of("docs/adr/0038-one-place-for-each-idea.md");

    /** They name what the data names. */
    private static final Set<Path> WRITTEN_BY_TESTS =
            Set.of(Path.of("docs/minimum-elements.md"), Path.of("docs/quality.md"), Path.of("docs/worked-verdicts.md"));

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** Two words or more, each with a capital: the name of a class, or a class and one of its members. */
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)(?:\\.\\w+)?");

    /** A path begins with a small letter or a dot, and what lies between the slashes has no places to fill. */
    private static final Pattern PATH = Pattern.compile("([.a-z][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.-]+)+)/?");

    private static final Pattern PATH_IN_COMMENT = Pattern.compile("(?<![\\w./:])[a-z]+(?:/[A-Za-z0-9_-]+)+");
    private static final Pattern TYPE_IN_COMMENT = Pattern.compile("\\b[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+\\b");

    private static final Pattern MEDIA_TYPE = Pattern.compile("(application|text)/[a-z0-9.+-]+");

    /** What the build or a running service makes. */
    private static final Pattern MADE =
            Pattern.compile("(?:target|quarkus-app)/.*|lib/main|postgresql/postmaster\\.pid");

    /** Names that look like ours and are those of others. Each has to be used, so that the list stays true. */
    private static final Set<String> OF_OTHERS = Set.of(
            ".forgejo/workflows",
            ".github/workflows",
            "deepseek/deepseek-v3.2",
            "owner/name",
            "ApiException",
            "BadRequestException",
            "ChannelInitializerExtension",
            "CharSequence",
            "ConfigMap",
            "ConnectionManager",
            "DirectSpellChecker",
            "ExitOnOutOfMemoryError",
            "HttpServerOptions",
            "LicenseExpression",
            "MaxDirectMemorySize",
            "NoAssertionLicense",
            "NoneLicense",
            "OutOfMemoryError",
            "RateLimit",
            "ReservedCodeCacheSize",
            "ResteasyReactiveRequestContext",
            "RoutingContextInternal",
            "SecureRandom",
            "StackOverflowError",
            "StreamingOutput",
            "UnsatisfiedLinkError",
            "VertxInternal",
            "ZipOutputStream");

    @Test
    void what_is_named_exists() throws IOException {
        Set<String> types = types();
        String contract = Files.readString(Path.of("openapi/openapi.json"));
        List<String> missing = new ArrayList<>();
        Set<String> unused = new TreeSet<>(OF_OTHERS);
        for (Path file : files()) {
            for (String name : names(file)) {
                unused.remove(name);
                boolean there = OF_OTHERS.contains(name)
                        || (name.contains("/")
                                ? exists(file, name)
                                : types.contains(name) || contract.contains("\"" + name + "\" : {"));
                if (!there) {
                    missing.add(file + ": " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(unused).as("names of others that no text uses").isEmpty();
    }

    @Test
    void names_are_found_in_texts_and_comments() {
        assertThat(
                        inText(
                                "See `api/http/Answers`, `web/search/Filters.OFFERED`, `ModelField` and `Page.typeset`; `docs/adr/`, "
                                        + "`application/json`, `GET /v1/models`, `target/cp.txt`, `README` and `seeds/models/<id>.yaml` are no such names."))
                .containsExactly("api/http/Answers", "web/search/Filters.OFFERED", "ModelField", "docs/adr");
        assertThat(inComment("# See api/budget/Budget, and docs/adr/0013. McpEdge knows, at https://example.org/a/b."))
                .containsExactly("api/budget/Budget", "docs/adr/0013", "McpEdge");
        assertThat(inComment("quarkus.http.host=a/b")).isEmpty();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(
                CONFIGURATION,
                Path.of("README.md"),
                Path.of("CONTRIBUTING.md"),
                Path.of("SECURITY.md"),
                Path.of("THIRD-PARTY.md"),
                Path.of("seeds/README.md"),
                Path.of("deploy/README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")
                            && !file.equals(FORMER_NAMES)
                            && !WRITTEN_BY_TESTS.contains(file))
                    .sorted()
                    .forEach(files::add);
        }
        return files;
    }

    private static List<String> names(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            names.addAll(file.equals(CONFIGURATION) ? inComment(line) : inText(line));
        }
        return names;
    }

    private static List<String> inText(String line) {
        List<String> names = new ArrayList<>();
        CODE.matcher(line).results().map(code -> code.group(1)).forEach(code -> {
            Stream.of(TYPE, PATH)
                    .map(pattern -> pattern.matcher(code))
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1))
                    .filter(name -> !MEDIA_TYPE.matcher(name).matches()
                            && !MADE.matcher(name).matches())
                    .forEach(names::add);
        });
        return names;
    }

    private static List<String> inComment(String line) {
        if (!line.startsWith("#")) {
            return List.of();
        }
        return Stream.of(PATH_IN_COMMENT, TYPE_IN_COMMENT)
                .flatMap(pattern -> pattern.matcher(line).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static boolean exists(Path file, String name) throws IOException {
        // A host, such as bielik.ai/terms, and the number of an ADR alone.
        String first = name.substring(0, name.indexOf('/'));
        if (first.indexOf('.') > 0) {
            return true;
        }
        if (name.startsWith("docs/adr/")) {
            try (Stream<Path> records = Files.list(Path.of("docs/adr"))) {
                return records.anyMatch(record -> record.toString().startsWith(name));
            }
        }
        Path beside = file.getParent() == null ? Path.of("") : file.getParent();
        String type = name.replaceFirst("\\.[A-Za-z_]+$", "");
        return Stream.of(Path.of(""), beside, MAIN, TESTS, Path.of("src/main/resources"), Path.of("src/test/resources"))
                .anyMatch(folder -> Files.exists(folder.resolve(name))
                        || Files.exists(folder.resolve(name + ".java"))
                        || Files.exists(folder.resolve(type + ".java")));
    }

    /** Every type of ours, nested ones too. */
    private static Set<String> types() throws IOException {
        Pattern declared = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
        Set<String> types = new TreeSet<>();
        for (Path folder : List.of(MAIN, TESTS)) {
            try (Stream<Path> sources = Files.walk(folder)) {
                for (Path source : sources.filter(file -> file.toString().endsWith(".java"))
                        .toList()) {
                    declared.matcher(Files.readString(source)).results().forEach(type -> types.add(type.group(1)));
                }
            }
        }
        return types;
    }
}
