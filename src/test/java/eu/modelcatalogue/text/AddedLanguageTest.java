package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.criteria.PublicUse;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.Openness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A language is data: Czech, which the catalogue does not have, is added by files alone, in {@code src/test/resources/added-language}. */
class AddedLanguageTest {

    private static final List<Language> LANGUAGES = Language.read("/added-language");
    private static final Language CZECH = LANGUAGES.get(1);

    @Test
    void the_list_of_languages_is_read_in_its_order() {
        assertThat(LANGUAGES).extracting(Language::word).containsExactly("en", "cs");
    }

    @Test
    void its_counts_numbers_and_dates_follow_its_own_rules() {
        assertThat(Stream.of(0, 1, 2, 4, 5, 21).map(CZECH::plural))
                .containsExactly("many", "one", "few", "few", "many", "many");
        NumberFormats formats = new NumberFormats(CZECH);
        assertThat(formats.number(new BigDecimal("1234.5"))).isEqualTo("1\u00a0234,5");
        assertThat(formats.day(LocalDate.of(2025, 4, 1))).isEqualTo("1. dubna 2025");
    }

    @Test
    void its_words_are_found_by_its_code() {
        assertThat(Words.of("page", CZECH).say("page.models." + CZECH.plural(3), "3"))
                .isEqualTo("3 modely");
        assertThat(Words.in(CZECH).get("verdict.met")).isEqualTo("splněno");
        assertThat(new AnswerSentence(CZECH)
                        .sentence(new PublicUse(
                                PublicUse.Use.FREE, List.of(), Openness.CLOSED, Openness.CLOSED, List.of())))
                .isEqualTo("Volné použití, trénink uzavřený.");
    }

    @Test
    void a_text_without_words_in_it_is_told_in_english() {
        Text text = new Text(Map.of("en", "weights", "de", "Gewichte"));
        assertThat(text.in("cs")).isEqualTo("weights");
        assertThat(text.in("de")).isEqualTo("Gewichte");
        assertThatThrownBy(() -> new Text(Map.of("de", "Gewichte")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A text has no words in English: {de=Gewichte}");
    }
}
