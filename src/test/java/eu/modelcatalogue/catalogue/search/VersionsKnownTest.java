package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A version that is not in the catalogue is answered with the newest of its line, never with a model of another name. */
class VersionsKnownTest {

    private static final Edition EDITION = TheSeeds.edition();

    @ParameterizedTest
    @CsvSource({
        "GPT-9, GPT, openai",
        "gpt 8 mini, GPT, openai",
        "Claude Opus 9, Claude Opus, anthropic",
        "Mistral Large 7, Mistral Large, mistral-ai",
        "Llama 6, Llama, meta",
        "o7, o, openai",
        "Kimi K7, Kimi K, moonshot-ai",
        "GPT-7, GPT, openai",
        "gpt7, GPT, openai",
        "GPT-7.1, GPT, openai",
        "GPT-6.5, GPT, openai",
        "gpt-6.9-sol, GPT, openai",
        "GPT-5.9, GPT, openai",
        "o6 mini, o, openai",
        "Claude 7, Claude, anthropic",
        "Claude Opus 6, Claude Opus, anthropic",
        "claude-opus-5.9, Claude Opus, anthropic",
        "Claude Sonnet 6.5, Claude Sonnet, anthropic",
        "claude haiku 7, Claude Haiku, anthropic",
        "Gemini 5 Pro, Gemini, google",
        "gemini-4.5-flash, Gemini, google",
        "Gemma 5 27B, Gemma, google",
        "Mistral Large 5, Mistral Large, mistral-ai",
        "mistral-large-2712, Mistral Large, mistral-ai",
        "Mistral Medium 4, Mistral Medium, mistral-ai",
        "Mistral Small 5, Mistral Small, mistral-ai",
        "Mistral Small 4.1, Mistral Small, mistral-ai",
        "Codestral 2712, Codestral, mistral-ai",
        "Llama 5 70B, Llama, meta",
        "llama 4.5, Llama, meta",
        "Qwen5, Qwen, alibaba",
        "qwen 3.9 32b, Qwen, alibaba",
        "DeepSeek V5, DeepSeek, deepseek",
        "deepseek-v4.9, DeepSeek, deepseek",
        "DeepSeek R2, DeepSeek R, deepseek",
        "Kimi K4, Kimi K, moonshot-ai",
        "GLM-6, GLM, zhipu-ai",
        "glm 5.9 air, GLM, zhipu-ai",
        "Grok 6, Grok, xai",
        "grok-4.9, Grok, xai",
        "MiniMax M5, MiniMax M, minimax",
        "Granite 6, Granite, ibm",
        "Nemotron 5, Nemotron, nvidia",
        "Phi-6, Phi, microsoft",
        "OLMo 5 32B, OLMo, ai2",
        "openai/gpt-7, GPT, openai",
        "Anthropic Claude Opus 7, Claude Opus, anthropic",
        "mistralai/Mistral-Large-5, Mistral Large, mistral-ai",
    })
    void a_version_that_is_not_known_is_told_with_the_newest_of_its_line(String asked, String line, String developer) {
        List<String> words = TypedText.words(asked);
        ModelIndex.Found found =
                EDITION.index().search(Query.EVERYTHING.draft().text(words).query());

        assertThat(found.total()).isZero();
        assertThat(found.notKnown()).isNotNull().satisfies(version -> {
            assertThat(version.line().replace('-', ' ')).isEqualToIgnoringCase(line);
            assertThat(version.newest().developer().id()).isEqualTo(developer);
        });
    }

    /** Where a line begins again with a lower number, its newest model is one of the last year. */
    @Test
    void the_newest_of_a_line_is_of_its_last_year() {
        VersionsKnown.NotKnown nemotron =
                EDITION.index().notKnown(TypedText.words("Nemotron 6")).orElseThrow();

        assertThat(nemotron.newest().id()).doesNotStartWith("nemotron-4");
    }

    /** Another number is another model: nothing is found, and no model with a number that looks alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Devstral 2712",
                "gpt-oss-240b",
                "Llama 4 300B",
                "qwen3 2712",
                "command a 09-2027",
                "Mixtral 9x33B",
                "voxtral 2712",
                "pixtral 98b",
                "apertus 71b",
                "teuken 12345"
            })
    void a_number_is_not_read_as_another_one(String asked) {
        ModelIndex.Found found = EDITION.index()
                .search(Query.EVERYTHING.draft().text(TypedText.words(asked)).query());

        assertThat(found.total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt 5",
                "gpt 5.1",
                "llama",
                "llama 3",
                "llama 70",
                "mixtral 8x22",
                "mistral 7",
                "bert",
                "claude 3",
                "mistral large 2407",
                "qwen",
                "deepseek r1",
                "2026",
                "4"
            })
    void other_words_are_searched_for(String asked) {
        assertThat(EDITION.index().notKnown(TypedText.words(asked))).isEmpty();
    }
}
