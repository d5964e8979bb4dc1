package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The words of the pages: every page has the same in each language, none is missing, none is left over, and they are typed as print is. */
class PageWordsTest {

    private static final Path WORDS = Path.of("src/main/resources/words");
    /** What is not printed in a language: straight signs, those of others, and spaces where it has none. */
    private static final Map<String, Pattern> WRONG = Map.of(
            "en", Pattern.compile("['\"„«»]|\\w [:;?!]"),
            "fr", Pattern.compile("['\"“”„]|\\p{L}[:;?!»]|«\\S|\\S»"),
            "de", Pattern.compile("['\"«»”]|\\w [:;?!]"),
            "it", Pattern.compile("['\"“”„]|\\w [:;?!]|«\\s|\\s»"),
            "es", Pattern.compile("['\"“”„]|\\w [:;?!]|«\\s|\\s»|\\d%"));

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** A key as templates and code name it: whole, or its beginning with a dot at the end where the rest is a value. */
    private static final Pattern KEY = Pattern.compile("['\"]([a-z]+(?:\\.[A-Za-z0-9-]+)+\\.?|[a-z]+\\.)['\"]");

    @TestFactory
    Stream<DynamicTest> each_page_has_the_same_words_in_each_language() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page, () -> {
                    Properties english = read(page, Language.EN);
                    for (Language language : Language.values()) {
                        Properties words = read(page, language);
                        assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
                        for (String key : english.stringPropertyNames()) {
                            assertThat(key).startsWith(page + ".");
                            assertThat(words.getProperty(key))
                                    .as(key + " " + language)
                                    .isNotBlank();
                            assertThat(places(words.getProperty(key)))
                                    .as(key + " " + language)
                                    .isEqualTo(places(english.getProperty(key)));
                        }
                    }
                }));
    }

    @Test
    void every_key_that_a_page_asks_for_has_words_and_no_words_are_left_over() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"));
                Stream<Path> code = Files.walk(Path.of("src/main/java/eu/modelcatalogue/web"));
                // The build adds captions to the pages of the documentation.
                Stream<Path> docs = Files.walk(Path.of("src/main/java/eu/modelcatalogue/docsite"))) {
            Stream.of(templates, code, docs)
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .forEach(file -> KEY.matcher(text(file)).results().forEach(key -> asked.add(key.group(1))));
        }
        Set<String> known = new TreeSet<>();
        for (String page : pages()) {
            known.addAll(read(page, Language.EN).stringPropertyNames());
        }
        Set<String> folders = pages();
        Set<String> missing = asked.stream()
                .filter(key -> folders.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> key.endsWith(".")
                        ? known.stream().noneMatch(one -> one.startsWith(key))
                        : !known.contains(key) && !known.contains(key + ".one"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> leftOver = known.stream()
                .filter(key -> asked.stream()
                        .noneMatch(one -> key.equals(one)
                                || key.equals(one + ".one")
                                || key.equals(one + ".many")
                                || (one.endsWith(".") && key.startsWith(one))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
        assertThat(leftOver).isEmpty();
    }

    @Test
    void every_kind_of_problem_has_a_title_and_advice() throws IOException {
        assertThat(read("problem", Language.EN).stringPropertyNames())
                .containsAll(Stream.of(ProblemType.values())
                        .flatMap(type -> Stream.of("problem.title." + type.word(), "problem.advice." + type.word()))
                        .toList());
    }

    /** Apostrophes and quotation marks as each language prints them; spaces before double signs in French alone. */
    @Test
    void words_are_typed_as_print_is() throws IOException {
        Map<String, String> faults = new TreeMap<>();
        for (String page : pages()) {
            for (Language language : Language.values()) {
                Pattern wrong = WRONG.get(language.word());
                read(page, language).forEach((key, words) -> {
                    if (wrong.matcher((String) words).find()) {
                        faults.put(key + " " + language.word(), (String) words);
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> folders = Files.list(WORDS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> places(String phrase) {
        return PLACE.matcher(phrase).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String page, Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(WORDS.resolve(page).resolve(language.word() + ".properties"))) {
            properties.load(in);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
