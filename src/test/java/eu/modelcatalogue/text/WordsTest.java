package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Because;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Gate;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Truth;
import eu.modelcatalogue.domain.Word;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of all languages are those of the vocabulary: none is missing, none is left over. */
class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void every_word_of_the_vocabulary_has_words(Language language) throws IOException {
        Set<String> vocabulary = new TreeSet<>();
        for (Component component : Component.values()) {
            vocabulary.add("component." + component.word());
        }
        for (String name : Case.attributes()) {
            if (!name.startsWith("components.")) {
                vocabulary.add("attribute." + name);
            }
            words(Case.attribute(name), vocabulary);
        }
        Attribute.of(SubjectKind.LICENCE).forEach((name, attribute) -> {
            vocabulary.add("licence." + name);
            words(attribute, vocabulary);
        });
        Word.words(Region.class).forEach(word -> vocabulary.add("region." + word));
        Word.words(Because.class).forEach(word -> vocabulary.add("because." + word));
        for (String headline : List.of(Headlines.WEIGHTS, Headlines.CODE, Headlines.DATA)) {
            vocabulary.add("attribute." + headline);
            Word.words(Openness.class).forEach(word -> vocabulary.add(headline + "." + word));
        }
        Word.words(LicenceClass.class).forEach(word -> vocabulary.add("licenceClass." + word));
        Word.words(Verdict.class).forEach(word -> vocabulary.add("verdict." + word));
        for (List<String> closed : List.of(
                Word.words(Openness.class),
                Word.words(LicenceClass.class),
                Word.words(Gate.class),
                Word.words(Truth.class))) {
            closed.forEach(word -> vocabulary.add("value." + word));
        }
        Stream.concat(Dimension.all().keySet().stream(), ModelIndex.timeAxes().stream())
                .filter(name -> !name.startsWith("components."))
                .forEach(name -> vocabulary.add("column." + name));
        assertThat(read(language).stringPropertyNames()).containsAll(vocabulary);
    }

    private static void words(Attribute attribute, Set<String> vocabulary) {
        attribute.allowed().forEach(word -> vocabulary.add("value." + word));
    }

    @Test
    void the_languages_have_the_same_keys_and_the_same_places_to_fill() throws IOException {
        Properties english = read(Language.EN);
        for (Language language : Language.values()) {
            Properties other = read(language);
            assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
                assertThat(other.getProperty(key)).as(key).isNotBlank();
            }
        }
    }

    private static Set<String> places(String phrase) {
        return Stream.of(PLACE.matcher(phrase))
                .flatMap(matcher -> matcher.results().map(found -> found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/words/" + language.word() + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
