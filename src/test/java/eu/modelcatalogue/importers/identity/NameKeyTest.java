package eu.modelcatalogue.importers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two spellings are one name, when they are only alike, and when they are two. */
class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Llama-3.1-405B, llama 3.1 405b",
        "DeepSeek-V3, DeepSeek V3",
        "DeepSeek-V3, deepseek 3",
        "Qwen2.5-72B, Qwen 2.5 72B",
        "Mixtral 8x7B, mixtral-8x7b",
        "FLUX.2 Flex, flux-2-flex",
        "Pégase 1, Pegase-1",
    })
    void one_name_in_two_spellings(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Gemma 3 27B IT, Gemma 3 27B",
        "Mistral-Large-2407, Mistral Large",
        "DeepSeek-V3-0324, DeepSeek-V3",
        "GPT-4o (Nov 2024), GPT-4o",
        "Claude 3.5 Sonnet (2024-10-22), Claude 3.5 Sonnet",
        "Llama-3-8B-Instruct, Llama 3 8B (base)",
        "Command R7B (12-2024), Command R7B",
        "Nova Lite 1.0, Nova Lite",
    })
    void alike_but_for_a_variant_or_a_date(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
        assertThat(NameKey.of(one).relaxed()).isEqualTo(NameKey.of(other).relaxed());
    }

    @ParameterizedTest
    @CsvSource({
        "Ministral 14B 3.0, Ministral 3 14B",
        "Claude 4.1 Opus, Claude Opus 4.1",
    })
    void alike_but_for_the_order_or_for_how_a_version_is_written(String one, String other) {
        assertThat(NameKey.of(one).relaxed()).isNotEqualTo(NameKey.of(other).relaxed());
        assertThat(NameKey.of(one).relaxed().sorted())
                .isEqualTo(NameKey.of(other).relaxed().sorted());
    }

    @ParameterizedTest
    @CsvSource({
        "Llama 4 Scout 17B 16E Instruct, llama scout, 4 17b 16e",
        "Qwen3-VL-235B-A22B-Thinking, qwen thinking vl, 3 235b 22b",
        "Magistral Small 1.2 (2509), magistral small, 1.2",
    })
    void words_and_numbers_of_a_name(String name, String words, String numbers) {
        assertThat(String.join(" ", NameKey.of(name).words().tokens())).isEqualTo(words);
        assertThat(NameKey.of(name).numbers()).containsExactlyInAnyOrder(numbers.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Llama 3 8B, Llama 3.1 8B",
        "Llama 3 8B, Llama 3 70B",
        "GPT-4o, GPT-4",
        "FLUX.1 Pro, FLUX1.1 Pro",
        "Mistral Small 3.1, Mistral Small 3.2",
        "Gemini 2.5 Pro, Gemini 2.5 Flash",
        "DeepSeek-R1, DeepSeek-R1-Distill-Qwen-32B",
    })
    void two_models(String one, String other) {
        assertThat(NameKey.of(one).relaxed()).isNotEqualTo(NameKey.of(other).relaxed());
    }
}
