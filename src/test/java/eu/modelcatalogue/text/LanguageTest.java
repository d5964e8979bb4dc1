package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers prefer, as browsers and others write it. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "absent",
            value = {
                "absent | EN",
                "'' | EN",
                "fr | FR",
                "FR | FR",
                "de-AT | DE",
                "de-DE-u-co-phonebk | DE",
                "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5 | FR",
                "en;q=0.1, de ; q=0.5 | DE",
                "nl, de;q=0.4, fr;q=0.5 | FR",
                "de,fr | DE",
                "fr;q=0, de;q=0.1 | DE",
                "fr;q=0 | EN",
                "* | EN",
                "nl, sv | EN",
                "it-CH, de;q=0.9 | IT",
                "ca, es-419;q=0.8, en;q=0.5 | ES",
                "- | EN",
                "fr,- | FR",
                "-,fr | FR",
                ",,,de | DE",
                "fr;q=x, de;q=0.1 | DE",
                "fr;q=2 | EN",
                "fr;level=1 | EN",
                "french | EN",
                "'\u00e9\u00e0, de' | DE"
            })
    void the_best_of_ours_by_primary_subtag(String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
    }

    static Stream<String> endless() {
        return Stream.of(
                "en" + "-xxxxxxxx".repeat(1_700),
                "en-u" + "-ab".repeat(5_000),
                "fr," + "en-u-ab-ab,".repeat(1_400),
                "fr;q=0.9" + ",".repeat(15_000),
                "fr" + " ".repeat(15_000) + "x",
                "-".repeat(15_000));
    }

    /** Each took seconds to minutes. */
    @ParameterizedTest
    @MethodSource
    void endless(String header) {
        Language.accepted(header);
        long begun = System.nanoTime();
        Language.accepted(header);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(20));
    }

    @Test
    void what_stands_within_the_bound_counts_and_what_is_cut_by_it_does_not() {
        String filler = "nl,".repeat(9);
        assertThat(Language.accepted(filler + "fr")).isEqualTo(Languages.FR);
        assertThat(Language.accepted(filler + "nl,fr")).isEqualTo(Language.EN);
        String long197 = "nl" + "-x".repeat(97) + ",";
        assertThat(long197).hasSize(197);
        assertThat(Language.accepted(long197 + "fr")).isEqualTo(Languages.FR);
        assertThat(Language.accepted(long197 + "fr;q=0.5")).isEqualTo(Language.EN);
    }
}
