package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GPT-5                | gpt 5
        gpt5                 | gpt 5
        gpt 5                | gpt 5
        gpt_5.1-mini         | gpt 5.1 mini
        GPT4o                | gpt 4o
        llama3.3 70b         | llama 3.3 70b
        Llama-3.3-70B        | llama 3.3 70b
        mixtral 8x22b        | mixtral 8x22b
        phi4                 | phi 4
        r1                   | r1
        DeepSeek-R1          | deepseek r1
        Qwen3-30B-A3B        | qwen 3 30b a3b
        Léa « base »         | lea base
        M2M100 (418M).       | m2m100 418m
        v0.1.                | v0.1
        """)
    void words_are_runs_of_letters_and_numbers_with_their_letter(String typed, String words) {
        assertThat(TypedText.words(typed)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"'GPT-5',gpt5", "'gpt 5',gpt5", "'Le Chat',lechat", "'Llama 3.3 70B',llama3370b"})
    void names_that_differ_by_spaces_hyphens_and_dots_alone_have_one_key(String name, String key) {
        assertThat(TypedText.key(TypedText.words(name))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"'?!'", "'* ~ \"'", "'  '"})
    void what_has_no_letter_and_no_digit_has_no_words(String typed) {
        assertThat(TypedText.words(typed)).isEmpty();
    }

    /** Words as a regular expression defines them; only for short texts, because a long one would overflow the stack. */
    private static final Pattern RUN = Pattern.compile("(?:\\p{L}|\\p{Nd}|(?<=\\p{Nd})\\.(?=\\p{Nd}))+");

    private static final Pattern PART = Pattern.compile(
            "\\p{L}{2,}|(?:\\p{L}(?!\\p{L}))?(?:\\p{Nd}+(?:\\.\\p{Nd}+)*(?:\\p{L}(?!\\p{L}))?)+|\\p{L}");

    @Test
    void words_are_those_of_the_expression() {
        int[] alphabet = "ab1234..-  _éÉßﬁﷺ٣①x̧́𝐀𝟗𐐀日ﾞ\ud800".codePoints().toArray();
        Random random = new Random(25);
        for (int text = 0; text < 20_000; text++) {
            StringBuilder typed = new StringBuilder();
            random.ints(random.nextInt(12), 0, alphabet.length).forEach(one -> typed.appendCodePoint(alphabet[one]));
            String folded = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT);
            List<String> words = RUN.matcher(folded)
                    .results()
                    .flatMap(run -> PART.matcher(run.group()).results())
                    .map(MatchResult::group)
                    .toList();

            assertThat(TypedText.fold(typed.toString())).as(typed.toString()).isEqualTo(folded);
            assertThat(TypedText.words(typed.toString())).as(typed.toString()).isEqualTo(words);
        }
    }

    @Test
    void every_character_is_folded_as_by_normalisation_alone() {
        for (int one = 0; one <= Character.MAX_CODE_POINT; one++) {
            String text = "a" + Character.toString(one) + "b";
            assertThat(TypedText.fold(text))
                    .as(Integer.toHexString(one))
                    .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKD)
                            .replaceAll("\\p{M}+", "")
                            .toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void a_long_text_is_one_word() {
        assertThat(TypedText.words("a".repeat(100_000))).containsExactly("a".repeat(100_000));
    }
}
