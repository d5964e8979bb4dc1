package eu.modelcatalogue.catalogue.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(Typed.words(typed)).isEqualTo(List.of(words.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"'GPT-5',gpt5", "'gpt 5',gpt5", "'Le Chat',lechat", "'Llama 3.3 70B',llama3370b"})
    void names_that_differ_by_spaces_hyphens_and_dots_alone_have_one_key(String name, String key) {
        assertThat(Typed.key(Typed.words(name))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"'?!'", "'* ~ \"'", "'  '"})
    void what_has_no_letter_and_no_digit_has_no_words(String typed) {
        assertThat(Typed.words(typed)).isEmpty();
    }
}
