package eu.modelcatalogue.importers.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name of a repository says of the weights in it. */
class RepositoryIdTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "birdlab/Corax-2-30B, Corax-2-30B, -",
                "birdlab/Corax-2-30B-Instruct, Corax-2-30B-Instruct, instruct",
                "birdlab/corax-2-30b-it, corax-2-30b-it, instruct",
                "birdlab/Corax-2-30B-Base, Corax-2-30B-Base, base",
                "birdlab/Corax-2-30B-Instruct-FP8, Corax-2-30B-Instruct, quantised",
                "birdlab/Corax-2-30B-GPTQ-Int4, Corax-2-30B, quantised",
                "birdlab/Corax-2-30B-Q4_K_M-GGUF, Corax-2-30B, quantised",
                "birdlab/Corax-2-30B-w8a8, Corax-2-30B, quantised",
                "birdlab/Corax-2-30B-FP8-dynamic, Corax-2-30B, quantised",
                "birdlab/corax-onnx, corax, converted",
                "birdlab/Corax-2-BF16, Corax-2, -",
                "birdlab/Gguf-Reader-7B, Gguf-Reader-7B, -",
                "birdlab/Corax-Chatty-7B, Corax-Chatty-7B, -"
            })
    void name_and_role(String id, String name, String role) {
        RepositoryId repository = RepositoryId.of(id).orElseThrow();

        assertThat(repository.owner()).isEqualTo("birdlab");
        assertThat(repository.name()).isEqualTo(name);
        assertThat(repository.role()).isEqualTo(role);
    }

    /** PT at the end of a name is pre-trained with others, and PyTorch with Baidu. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "birdlab/Corax-2-30B-PT, base",
                "baidu/Corax-2-30B-PT, -",
                "baidu/Corax-2-30B-Paddle, -",
                "baidu/Corax-2-30B-Base-PT, base",
                "baidu/Corax-2-30B-Base-Paddle, base"
            })
    void the_framework_at_the_end_of_a_name_is_no_role(String id, String role) {
        assertThat(RepositoryId.of(id).orElseThrow().role()).isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({"Corax", "a/b/c", "https://huggingface.co/a/b", "''", "bird lab/corax"})
    void what_is_no_repository(String text) {
        assertThat(RepositoryId.of(text)).isEmpty();
    }
}
