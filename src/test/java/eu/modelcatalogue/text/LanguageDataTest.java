package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A language is found by its data alone: rules in {@code languages.properties}, and a file of words beside each English one. No class names it. */
class LanguageDataTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Path CODE = Path.of("src/main/java");

    /** Where the code of a language is no choice of ours, or one of many examples. */
    private static final Map<String, String> NAMES_A_LANGUAGE = Map.of(
            "domain/Region", "the official languages of the Union",
            "catalogue/search/MachineName", "an ending of names of models that follow instructions",
            "api/declaration/Declaration", "an example of the languages of a model",
            "importers/snapshot/SnapshotReader", "a pronoun in an error message",
            "query/Parameter", "an example of the parameter",
            "api/mcp/Tool", "an example of the parameter");

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void its_rules_are_given(Language language) throws IOException {
        Properties rules = read(RESOURCES.resolve("languages.properties"));
        assertThat(Stream.of("locale", "plural", "example")
                        .filter(rule -> rules.getProperty(language.word() + "." + rule, "")
                                .isBlank()))
                .as("rules that languages.properties lacks for " + language)
                .isEmpty();
        assertThat(language.locale().getLanguage()).isEqualTo(language.word());
        assertThat(Set.of("one", "many")).contains(language.plural(0), language.plural(1), language.plural(2));
    }

    /** The names of the keys that are missing are what a translator needs. */
    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void each_file_of_words_has_the_keys_of_the_english_one(Language language) throws IOException {
        Map<String, Set<String>> missing = new TreeMap<>();
        Map<String, Set<String>> leftOver = new TreeMap<>();
        for (Path english : files(RESOURCES.resolve("words"), "/" + Language.EN + ".properties")) {
            Path file = english.resolveSibling(language + ".properties");
            Set<String> asked = read(english).stringPropertyNames();
            Set<String> given = Files.exists(file) ? read(file).stringPropertyNames() : Set.of();
            put(missing, file, asked, given);
            put(leftOver, file, given, asked);
        }
        assertThat(missing).as("keys without words").isEmpty();
        assertThat(leftOver).as("words without a key").isEmpty();
    }

    private static void put(Map<String, Set<String>> faults, Path file, Set<String> of, Set<String> without) {
        Set<String> rest = new TreeSet<>(of);
        rest.removeAll(without);
        if (!rest.isEmpty()) {
            faults.put(RESOURCES.relativize(file).toString(), rest);
        }
    }

    @Test
    void no_class_names_a_language_but_english() throws IOException {
        Pattern named = Pattern.compile("\"("
                + Language.values().stream()
                        .filter(Predicate.not(Language.EN::equals))
                        .map(Language::word)
                        .collect(Collectors.joining("|"))
                + ")\"|\\bLocale\\.(?:FRENCH|FRANCE|GERMAN|GERMANY|ITALIAN|ITALY)\\b");
        Set<String> classes = new TreeSet<>();
        for (Path file : files(CODE, ".java")) {
            if (named.matcher(Files.readString(file)).find()) {
                classes.add(CODE.resolve("eu/modelcatalogue")
                        .relativize(file)
                        .toString()
                        .replace(".java", ""));
            }
        }
        assertThat(classes).isEqualTo(new TreeSet<>(NAMES_A_LANGUAGE.keySet()));
    }

    /** Every count that a page or an answer says has words for every form of the language. */
    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void each_count_has_its_forms(Language language) throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : files(RESOURCES.resolve("words"), "/" + language + ".properties")) {
            Set<String> keys = read(file).stringPropertyNames();
            keys.stream()
                    .filter(key -> key.endsWith(".many"))
                    .map(key -> key.substring(0, key.length() - ".many".length()))
                    .filter(key -> Stream.of(0, 1, 2, 1_000_000)
                            .anyMatch(count -> !keys.contains(key + "." + language.plural(count))))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
