package eu.modelcatalogue.api.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.document.Pdf;
import eu.modelcatalogue.document.PlainText;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Languages;
import eu.modelcatalogue.text.Words;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a dossier says of two models, by the profiles that a buyer chose. */
class DossierContentTest {

    private static final Edition EDITION = TheSeeds.edition();

    private static final List<String> TWO = List.of("mistral-small-3.2", "llama-4-maverick");

    private static final List<String> TEN = List.of(
            "mistral-small-3.2",
            "llama-4-maverick",
            "deepseek-r1",
            "gpt-5",
            "lucie-7b",
            "eurollm-22b",
            "moshi",
            "minerva-7b",
            "meltemi-7b",
            "mixtral-8x7b");

    /** Those that buyers ask about most, of which most is known. */
    private static final List<String> BEST_KNOWN = List.of(
            "mistral-small-3.2",
            "apertus-70b",
            "llama-4-maverick",
            "gemma-3-27b",
            "deepseek-v4-pro",
            "qwen3.5-397b-a17b",
            "gpt-oss-120b",
            "kimi-k3",
            "glm-5",
            "eurollm-22b");

    /** An address; it may be broken anywhere. */
    private static final String LINK =
            "https://catalogue.example.eu/v1/dossier?edition=1&format=pdf&models=" + String.join(",", BEST_KNOWN);

    /** Pages of one model by one profile. */
    private static final int MOST_OF_ONE = 7;

    /** Pages of ten models by all profiles. */
    private static final int MOST_OF_TEN = 30;

    @Test
    void a_seat_speaks_against_a_model_only_by_a_profile_that_requires_it_and_then_with_its_legal_limit() {
        String letter = answer(Languages.DE, TWO, "letter-2025", "self-hostable");
        assertThat(letter).doesNotContain("Sitz des Entwicklers", "weder Ausschlussgrund");
        String sovereign = answer(Languages.DE, TWO, "eu-sovereign");
        assertThat(sovereign)
                .contains("Sitz des Entwicklers", "Vereinigte Staaten")
                .contains("weder Ausschlussgrund noch Eignungs- oder Zuschlagskriterium")
                .doesNotContainPattern("Bitte bestätigen[^:]*: Der Entwickler hat seinen Sitz");
    }

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void the_bidder_is_asked_questions_and_told_no_facts(Language language) {
        String column = Words.in(language).phrase("dossier.column.ask");
        String proved =
                Words.in(language).phrase("dossier.questionProof", "", "§", "").replaceFirst("§.*", "");
        Table reasons = tables(dossier(language, TWO, "letter-2025", "osaid-1.0", "eu-sovereign"))
                .filter(table ->
                        table.columns().stream().anyMatch(one -> one.heading().equals(column)))
                .findFirst()
                .orElseThrow();
        List<String> asked = reasons.rows().stream()
                .flatMap(row -> row.cells().get(2).stream())
                .map(DossierContentTest::line)
                .toList();
        assertThat(asked).hasSizeGreaterThan(4).allMatch(line -> line.startsWith(proved));
        assertThat(asked).anyMatch(line -> line.matches(".*\\bC\\d+\\b.*"));
    }

    /** A rule that counts sources about the organisation alone takes the seat for unknown; the annex shows it as every page does. */
    @Test
    void what_is_known_elsewhere_is_not_called_unknown_in_the_annex() {
        for (AiModel model : EDITION.models().stream()
                .filter(one -> !one.developer().country().equals("unknown"))
                .limit(300)
                .toList()) {
            String facts = text(dossier(Language.EN, List.of(model.id()), "eu-sovereign"));
            assertThat(facts).as(model.id()).doesNotContainPattern("(?i)seat of the developer[ |]+unknown");
        }
    }

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void it_says_once_which_of_its_texts_nobody_has_read(Language language) {
        String text = text(dossier(language, TWO, "letter-2025"));
        language.warning()
                .ifPresent(warning ->
                        assertThat(text.indexOf(warning)).isPositive().isEqualTo(text.lastIndexOf(warning)));
        assertThat(language.warning().isPresent()).isEqualTo(language != Language.EN);
    }

    /** One model by one profile, those with the most to say. */
    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void a_dossier_on_one_model_is_short(Language language) throws IOException {
        for (Document one : List.of(
                dossier(language, List.of("llama-4-maverick"), "letter-2025"),
                dossier(language, List.of("gpt-oss-120b"), "osaid-1.0"))) {
            try (PDDocument pdf = pdf(one)) {
                assertThat(pdf.getNumberOfPages()).as(one.subject()).isLessThanOrEqualTo(MOST_OF_ONE);
            }
        }
    }

    /** By every profile, sovereignty among them, and by every profile that a dossier has without being asked. */
    static Stream<Arguments> tens() {
        return Language.values().stream()
                .flatMap(language -> Stream.of(arguments(language, BEST_KNOWN, true), arguments(language, TEN, false)));
    }

    @ParameterizedTest
    @MethodSource("tens")
    void ten_models_by_all_profiles_have_their_answer_on_two_pages_and_no_word_is_broken(
            Language language, List<String> ten, boolean alsoOrigin) throws IOException {
        Document document = dossier(
                language,
                ten,
                EDITION.currentProfiles().values().stream()
                        .filter(profile -> alsoOrigin || !profile.requiresOrigin())
                        .map(Profile::id)
                        .toArray(String[]::new));
        try (PDDocument pdf = pdf(document)) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(MOST_OF_TEN);
            PDFTextStripper answer = new PDFTextStripper();
            answer.setEndPage(2);
            assertThat(answer.getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            EDITION.header().digest(),
                            Words.in(language).get("phrase.dossier.reasonsTable"),
                            language.warning().orElse(""));
            Set<String> written = words(text(document)).collect(Collectors.toSet());
            assertThat(words(new PDFTextStripper().getText(pdf)))
                    .hasSizeGreaterThan(5_000)
                    .filteredOn(word -> !written.contains(word) && !LINK.contains(word))
                    .isEmpty();
        }
    }

    /** What several profiles have in common is written once, and found from where it is left out. */
    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void what_profiles_share_is_written_once(Language language) {
        String text = text(dossier(language, TWO, "eu-sovereign", "eu-sovereign-eea-ch"));
        Profile first = EDITION.profile("eu-sovereign").orElseThrow();
        Profile second = EDITION.profile("eu-sovereign-eea-ch").orElseThrow();
        Set<String> shared = first.caveats().stream()
                .filter(second.caveats()::contains)
                .map(language::text)
                .collect(Collectors.toSet());
        assertThat(shared)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        caveat -> assertThat(text.indexOf(caveat)).isPositive().isEqualTo(text.lastIndexOf(caveat)));
        assertThat(text)
                .contains(
                        Words.in(language)
                                .phrase(
                                        "dossier.sameRules",
                                        first.key(),
                                        "EUS-HOST-1, EUS-LIC-1, EUS-LIC-2, EUS-LIC-3, EUS-CHAIN-1, EUS-DOC-1, EUS-DOC-2, EUS-STD-1, EUS-MIRROR-1, EUS-ACT-1"));
        String numbers = text.replaceAll(
                "(?s).*"
                        + Pattern.quote(Words.in(language)
                                .phrase("dossier.sameNotes", "§")
                                .replaceFirst("§.*", "")) + "([N0-9, –]+).*",
                "$1");
        assertThat(numbers).matches("N\\d+((, |–)N\\d+)*");
    }

    private static PDDocument pdf(Document document) throws IOException {
        return Loader.loadPDF(Pdf.write(document, () -> {}));
    }

    /** The runs of letters; ligatures are taken apart. */
    private static Stream<String> words(String text) {
        return Pattern.compile("\\p{L}+")
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group);
    }

    private static Document dossier(Language language, List<String> models, String... profiles) {
        List<Profile> chosen = Stream.of(profiles)
                .map(one -> EDITION.profile(one).orElseThrow())
                .toList();
        return new Dossier(
                        EDITION,
                        models.stream()
                                .map(id -> EDITION.model(id).orElseThrow())
                                .toList(),
                        chosen,
                        language,
                        LINK)
                .document(() -> {});
    }

    /** The first chapter. */
    private static String answer(Language language, List<String> models, String... profiles) {
        String text = text(dossier(language, models, profiles));
        return text.substring(0, text.indexOf(Words.in(language).phrase("dossier.chapter.rules")));
    }

    private static Stream<Table> tables(Document document) {
        return document.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    private static String line(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    private static String text(Document document) {
        return PlainText.plain(document);
    }
}
