package eu.modelcatalogue.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was probably meant by a word that is not known. */
class ProbableWordTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            license       | licence,limit,lang     | licence
            licenseClass  | licence,licenceClass   | licenceClass
            opne          | open,closed,partial    | open
            Open          | open,closed            | open
            de            | DE,FR,US               | DE
            germany       | DE,FR,US               | DE
            Deutschland   | DE,FR,US               | DE
            allemagne     | DE,FR,US               | DE
            USA           | DE,FR,US               | US
            germany       | FR,US                  |
            eu            | EU,EEA                 | EU
            limt          | limit,lang             | limit
            ab            | cd,ef                  |
            colour        | country,code           |
            ''            | open                   |
            """)
    void a_word_is_the_same_in_other_capitals_a_country_or_one_with_few_other_letters(
            String given, String known, String meant) {
        assertThat(ProbableWord.of(given, List.of(known.split(",")))).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void a_long_word_is_not_compared() {
        assertThat(ProbableWord.of("a".repeat(5_000), List.of("aaa"))).isEmpty();
        assertThat(ProbableWord.nearest("a".repeat(5_000), List.of("b", "a"), 1))
                .containsExactly("a");
    }

    @Test
    void the_nearest_words_come_first() {
        assertThat(ProbableWord.nearest("leter-2025", List.of("osaid-1.0", "letter-2025", "eu-sovereign"), 2))
                .startsWith("letter-2025")
                .hasSize(2);
    }
}
