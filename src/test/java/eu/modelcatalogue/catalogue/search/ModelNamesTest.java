package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.search.ModelNames.Kind;
import eu.modelcatalogue.domain.AiModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which model a machine name finds, and why. */
class ModelNamesTest {

    private static final ModelNames NAMES = TheSeeds.edition().index().names();

    @ParameterizedTest
    @CsvSource({
        "gpt-5, gpt-5, ID",
        "openai/gpt-5, gpt-5, ID",
        "gpt-5-2025-08-07, gpt-5, NAME",
        "mistral-large-2411, mistral-large-2.1, ALIAS",
        "phi4:14b, phi-4, NAME",
        "llama3.1:8b    46e0c10c039e    4.9 GB    3 weeks ago, llama-3.1-8b, NAME",
        "meta-llama/Llama-3.3-70B-Instruct@6f6073b, llama-3.3-70b, ALIAS",
        "us.anthropic.claude-sonnet-4-20250514-v1:0, claude-sonnet-4, NAME",
        "mlx-community/Qwen3-8B-4bit, qwen3-8b, COPY",
        "bartowski/Qwen_Qwen3-8B-GGUF, qwen3-8b, COPY",
    })
    void a_name_leads_to_one_model(String name, String id, Kind kind) {
        ModelNames.Match match = NAMES.find(name);

        assertThat(match.sure()).isNotNull().extracting(AiModel::id).isEqualTo(id);
        assertThat(match.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Another release than the one with this name in the catalogue.
                "gpt-5-2027-01-01",
                // A distilled model, not the model with this name.
                "deepseek-r1:8b",
                // Nobody knows what this owner did to the weights.
                "somebody/Qwen3-8B",
                "mlx-community/Qwen3-8B-abliterated-4bit",
                // Two different numbers: this is not Qwen2.5-7B.
                "qwen2-57b",
                "",
                "/",
                ":",
                "@",
            })
    void a_name_that_is_not_whole_leads_nowhere(String name) {
        assertThat(NAMES.find(name)).isEqualTo(ModelNames.Match.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mistral-large-latest", "gpt-5-chat-latest", "llama3.1:latest", "qwen3:4b"})
    void a_name_that_moves_is_no_identity(String name) {
        ModelNames.Match match = NAMES.find(name);

        assertThat(match.kind()).isEqualTo(Kind.MOVING);
        assertThat(match.sure()).isNull();
    }

    @Test
    void what_a_moving_name_meant_is_told_with_its_source() {
        assertThat(NAMES.find("mistral-large-latest").moved()).singleElement().satisfies(product -> {
            assertThat(product.models()).containsExactly("mistral-large-3");
            assertThat(product.runsOn().get(0).asOf()).hasToString("2026-08-21");
        });
    }

    @Test
    void a_tag_of_which_there_are_dated_releases_fits_several() {
        assertThat(NAMES.find("deepseek-v3:671b").models()).hasSizeGreaterThan(1);
    }
}
