package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One language has one tag, whichever code a source uses. */
class LanguageTagTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "vi, vi",
        "vie, vi",
        "VIE, vi",
        "eng-Latn, en-Latn",
        "pt-br, pt-BR",
        "zho, zh",
        "cmn, zh",
        "arb, ar",
        "lvs, lv",
        "ekk, et",
        "nob, nb",
        "nno, nn",
        "sma, sma",
        "es-419, es-419",
        "zh-hant, zh-Hant"
    })
    void the_shortest_tag(String tag, String canonical) {
        assertThat(LanguageTag.canonical(tag)).contains(canonical);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"english", "multi-lingual", "de_DE", "12", "x-private", "zz", "de-DE-1996", "''"})
    void what_is_no_tag_of_a_language(String tag) {
        assertThat(LanguageTag.canonical(tag)).isEmpty();
    }
}
