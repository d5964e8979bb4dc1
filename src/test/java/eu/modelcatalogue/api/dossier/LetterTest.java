package eu.modelcatalogue.api.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.document.PlainText;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.NumberFormats;
import eu.modelcatalogue.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The letter asks for every change that is needed and may be asked for, once, and has the days of the guide. */
class LetterTest {

    private static final Edition EDITION = TheSeeds.edition();
    private static final AiModel MODEL = EDITION.model("llama-4-maverick").orElseThrow();

    static Stream<Language> languages() {
        return Language.values().stream();
    }

    private static Document letter(Language language, String... profiles) {
        return Letter.of(
                EDITION,
                MODEL,
                Stream.of(profiles)
                        .map(profile -> EDITION.profile(profile).orElseThrow())
                        .toList(),
                language,
                () -> {});
    }

    private static List<Table> tables(Document letter) {
        return letter.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static String text(Row row, int cell) {
        return row.cells().get(cell).stream()
                .flatMap(List::stream)
                .map(Span::text)
                .collect(Collectors.joining("\n"));
    }

    /** One row says everything of a rule: what it asks, what is known with its source, what would meet it, and the days. */
    @Test
    void a_row_says_what_must_change_and_by_when() {
        Row row = tables(letter(Language.EN, "gpai-transparency")).get(0).rows().stream()
                .filter(one -> text(one, 0).contains("GPAI-SUMMARY"))
                .findFirst()
                .orElseThrow();

        assertThat(text(row, 0)).startsWith("A summary of the content used for training is published.\n");
        assertThat(text(row, 1)).contains(": no [1.");
        assertThat(text(row, 2)).startsWith("To be met: ");
        assertThat(text(row, 3))
                .startsWith("For our contract: ____________\nThe model was released before 2 August 2025.")
                .contains("until 2 August 2027");
    }

    @Test
    void every_required_rule_that_is_not_met_is_asked_for_once() {
        Profile profile = EDITION.profile("letter-2025").orElseThrow();
        List<String> failing = Assessment.of(profile, EDITION.judged(MODEL)).rules().stream()
                .filter(rule -> rule.rule().required() && rule.verdict() != Verdict.MET)
                .map(rule -> profile.key() + " " + rule.rule().id())
                .toList();
        List<String> asked = tables(letter(Language.EN, "letter-2025")).get(0).rows().stream()
                .map(row -> text(row, 0))
                .flatMap(cell ->
                        Stream.of(cell.substring(cell.lastIndexOf('\n') + 1).split(", ", -1)))
                .toList();

        assertThat(failing).isNotEmpty();
        assertThat(asked).containsExactlyInAnyOrderElementsOf(failing);
    }

    @Test
    void no_origin_is_asked_for() {
        Profile profile = EDITION.profile("eu-sovereign").orElseThrow();
        List<String> failing = Assessment.of(profile, EDITION.judged(MODEL)).rules().stream()
                .filter(rule -> rule.rule().required() && rule.verdict() != Verdict.MET)
                .map(rule -> rule.rule().id())
                .toList();
        String letter = PlainText.plain(letter(Language.EN, "eu-sovereign"));

        assertThat(failing).contains("EUS-ORIGIN-1");
        assertThat(letter).contains("eu-sovereign@").doesNotContain("EUS-ORIGIN-1");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_language_has_the_days_with_their_sources_and_says_what_the_letter_is_not(Language language) {
        Document letter = letter(language, "letter-2025");
        Words words = Words.in(language);
        List<Table> tables = tables(letter);

        assertThat(tables.get(tables.size() - 1).rows())
                .map(row -> text(row, 0) + "|" + text(row, 1) + "|" + text(row, 2) + "|"
                        + row.cells().get(2).get(0).get(0).link())
                .containsExactlyElementsOf(Stream.of(LegalDate.values())
                        .map(date -> new NumberFormats(language).day(date.from()) + "|" + date.what(words) + "|"
                                + date.where(words) + "|" + date.url())
                        .toList());
        assertThat(PlainText.plain(letter)).contains(words.phrase("letter.notice"));
    }

    /** There is one table of days: whoever changes the letter changes the guide. */
    @ParameterizedTest
    @MethodSource("languages")
    void the_guide_to_tenders_has_the_same_days(Language language) throws IOException {
        Words words = Words.in(language);
        String name = language == Language.EN ? "tenders.md" : "tenders." + language.word() + ".md";
        List<String> rows = Files.readAllLines(Path.of("docs", "guides", name)).stream()
                .dropWhile(line -> !line.startsWith("## 8."))
                .dropWhile(line -> !line.startsWith("|"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Stream.of(LegalDate.values())
                        .map(date -> "| %s | %s | [%s](%s) |"
                                .formatted(
                                        new NumberFormats(language).day(date.from()),
                                        date.what(words),
                                        date.where(words),
                                        date.url()))
                        .toList());
    }
}
