package eu.modelcatalogue.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What new entries are called. What becomes of them is told by {@link ImportTest}. */
class NewModelsTest {

    @ParameterizedTest
    @CsvSource({
        "GPT-4o (Nov 2024), gpt-4o-nov-2024",
        "Command R+, command-r-plus",
        "DALL·E 3, dall-e-3",
        "Llama 3.1-405B, llama-3.1-405b",
        "  ...Weird -- name.., weird-name",
        "文心, ''",
    })
    void an_id_for_a_new_entry(String name, String id) {
        assertThat(NewModels.id(name)).isEqualTo(id);
    }
}
