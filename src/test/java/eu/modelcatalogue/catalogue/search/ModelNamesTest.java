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

    private static final ModelNames NAMES = TheSeeds.edition().names();

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

    /** What services write around the names of the models that they offer, as the list of offers has it. */
    @ParameterizedTest
    @CsvSource({
        "meta/muse-spark-1.3-contributor, muse-spark-1.3",
        "gemini-3.6-flash-batch, gemini-3.6-flash",
        "z-ai/glm-5.2:batch, glm-5.2",
        "anthropic/claude-sonnet-4:thinking, claude-sonnet-4",
        "anthropic/claude-sonnet-4:thinking:32768, claude-sonnet-4",
        "deepseek-ai/DeepSeek-V3.1-Terminus:thinking, deepseek-v3.1-terminus",
        "openai-gpt-5.4-mini, gpt-5.4-mini",
        "openai-gpt-oss-120b, gpt-oss-120b",
        "anthropic--claude-3-opus, claude-3-opus",
        "anthropic-claude-opus-4.8, claude-opus-4.8",
        "google-gemma-4-31b-it, gemma-4-31b",
        "databricks-gpt-oss-120b, gpt-oss-120b",
        "databricks-claude-opus-4-5, claude-opus-4.5",
        "openai.gpt-oss-120b-1:0, gpt-oss-120b",
        "us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0, claude-sonnet-4.5",
        "in.anthropic.claude-opus-4-8, claude-opus-4.8",
    })
    void what_a_service_writes_around_a_name_is_no_part_of_it(String name, String id) {
        assertThat(NAMES.find(name).sure()).isNotNull().extracting(AiModel::id).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // No model of the developer before the hyphen.
                "openai-claude-opus-4.8",
                "google-gpt-oss-120b",
                // Variants by somebody else, with the mode of the service behind.
                "z-ai/glm-4.7-original:thinking",
                "qwen/qwen3.8-27b-uncensored:thinking",
                // A version that there is not: the digit before :0 is not that of a first version.
                "anthropic.claude-fable-5-9:0",
                "anthropic.claude-fable-5.1-1:0",
            })
    void what_only_looks_like_the_way_of_a_service_leads_nowhere(String name) {
        assertThat(NAMES.find(name).sure()).isNull();
    }

    @Test
    void a_name_that_is_to_think_fits_several_where_there_are_dated_releases() {
        assertThat(NAMES.find("qwen3-235b-a22b:thinking").models()).hasSizeGreaterThan(1);
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
