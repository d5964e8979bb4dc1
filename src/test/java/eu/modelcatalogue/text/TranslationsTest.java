package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The translations of texts of the seeds: each belongs to a text that is still there, and none is missing that buyers read. */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/translations");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** The texts of the seeds that have words in more than English. */
    private static final Map<String, JsonNode> TEXTS = texts();

    static Stream<Language> translated() {
        return Language.values().stream().filter(language -> language != Language.EN);
    }

    @ParameterizedTest
    @MethodSource("translated")
    void translations_are_sorted_by_their_english_text_and_none_stands_twice(Language language) throws IOException {
        List<String> english = read(language).stream().map(one -> one.get("en")).toList();
        assertThat(english).isEqualTo(List.copyOf(new TreeSet<>(english)));
        assertThat(read(language)).allSatisfy(one -> {
            assertThat(one).containsOnlyKeys("en", language.word());
            assertThat(one.get(language.word())).isNotBlank();
        });
    }

    /** Where an English text is changed, its translation has to be changed too, or taken out. */
    @ParameterizedTest
    @MethodSource("translated")
    void each_translation_belongs_to_a_text_of_the_seeds(Language language) throws IOException {
        Set<String> english = new TreeSet<>(TEXTS.keySet());
        TheSeeds.content().claims().forEach(claim -> {
            if (claim.reason() != null) {
                english.add(claim.reason());
            }
        });
        assertThat(read(language).stream().map(one -> one.get("en")).filter(one -> !english.contains(one)))
                .as("translated texts that the seeds do not have")
                .isEmpty();
    }

    /** The texts of profiles, clauses and licences are in every language: given in the seeds, or translated. */
    @ParameterizedTest
    @MethodSource("translated")
    void each_text_of_profiles_clauses_and_licences_is_translated(Language language) {
        assertThat(TEXTS).hasSizeGreaterThan(900);
        assertThat(TEXTS.entrySet().stream()
                        .filter(text -> !text.getValue().has(language.word())
                                && language.translation(text.getKey()).isEmpty())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** Of the notes that pages and dossiers show of the models that buyers ask for, all are translated: 1,417 in each language. */
    @ParameterizedTest
    @MethodSource("translated")
    void each_note_on_the_models_of_the_procurement_list_is_translated(Language language) {
        Edition edition = TheSeeds.edition();
        Wording wording = new Wording(edition, language);
        Set<String> shown = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        Notes.BY_SUBJECT.forEach((subject, reasons) -> reasons.forEach(reason -> {
            shown.add(reason);
            if (wording.note(subject, reason).language() != language) {
                missing.add(subject + ": " + reason);
            }
        }));
        assertThat(shown).hasSizeGreaterThan(1_400);
        assertThat(missing).as("%d of %d notes", missing.size(), shown.size()).isEmpty();
    }

    /** The same for each language, and collected once. */
    private static final class Notes {
        private static final Map<Subject, Set<String>> BY_SUBJECT = notes(TheSeeds.edition());
    }

    @Test
    void a_text_is_shown_as_given_else_as_translated_else_in_english() {
        String english = "Follows from domain and task.";
        assertThat(Languages.IT.translation(english)).isPresent();
        assertThat(Languages.IT.text(Text.same(english)))
                .isEqualTo(Languages.IT.translation(english).orElseThrow());
        assertThat(Languages.IT.text(new Text(Map.of("en", english, "it", "così"))))
                .isEqualTo("così");
        assertThat(Languages.IT.text(Text.same(english + " Edited."))).isEqualTo(english + " Edited.");
        assertThat(Language.EN.translation(english)).isEmpty();

        Subject model = new Subject(SubjectKind.MODEL, "mistral-7b");
        Wording german = new Wording(TheSeeds.edition(), Languages.DE);
        assertThat(german.note(model, english))
                .isEqualTo(new CuratorNote(Languages.DE.translation(english).orElseThrow(), Languages.DE));
        assertThat(german.note(model, english + " Edited."))
                .isEqualTo(new CuratorNote(english + " Edited.", Language.EN));
    }

    /** The notes on the facts of a model's page, and on the facts of its verdicts. */
    private static Map<Subject, Set<String>> notes(Edition edition) {
        Map<Subject, Set<String>> notes = new TreeMap<>(Comparator.comparing(Subject::toString));
        for (EditionContent.Listed listed : TheSeeds.content().procurement().stream()
                .flatMap(part -> part.models().stream())
                .toList()) {
            AiModel model = edition.model(listed.id()).orElseThrow();
            Stream<Subject> subjects = Stream.concat(
                    Stream.of(
                            new Subject(SubjectKind.MODEL, model.id()),
                            new Subject(
                                    SubjectKind.ORGANISATION, model.developer().id())),
                    Stream.ofNullable(model.licence())
                            .flatMap(LicenceExpression::ids)
                            .map(id -> new Subject(SubjectKind.LICENCE, id)));
            subjects.forEach(subject ->
                    edition.facts().getOrDefault(subject, Facts.NONE).all().forEach(fact -> put(notes, subject, fact)));
            edition.currentProfiles().values().stream()
                    .flatMap(profile -> Assessment.of(profile, edition.judged(model)).rules().stream())
                    .flatMap(rule -> rule.facts().stream())
                    .forEach(used -> put(notes, used.subject(), used.fact()));
        }
        return notes;
    }

    private static void put(Map<Subject, Set<String>> notes, Subject subject, Fact fact) {
        claims(fact)
                .map(Claim::reason)
                .flatMap(Stream::ofNullable)
                .forEach(reason -> notes.computeIfAbsent(subject, none -> new LinkedHashSet<>())
                        .add(reason));
    }

    private static Stream<Claim> claims(Fact fact) {
        return Stream.concat(fact.evidence().stream(), fact.dissent().stream());
    }

    private static List<Map<String, String>> read(Language language) throws IOException {
        return YAML.readValue(FOLDER.resolve(language + ".yaml").toFile(), new TypeReference<>() {});
    }

    private static Map<String, JsonNode> texts() {
        Map<String, JsonNode> texts = new TreeMap<>();
        for (String folder : List.of("profiles", "clauses", "licences")) {
            try (Stream<Path> files = Files.walk(Path.of("seeds", folder))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                    texts(YAML.readTree(file.toFile()), texts);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    private static void texts(JsonNode node, Map<String, JsonNode> texts) {
        if (node.has("en") && (node.has("fr") || node.has("de"))) {
            texts.put(node.get("en").asText(), node);
        } else {
            node.forEach(below -> texts(below, texts));
        }
    }
}
