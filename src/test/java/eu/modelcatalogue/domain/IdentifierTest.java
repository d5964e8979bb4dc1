package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the weights of a model lie: one spelling, whichever source says it. */
class IdentifierTest {

    private static final String HASH = "sha256:" + "0a".repeat(32);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '>', textBlock = """
            Org/Model
            Org/Model | 0123abc
            Org/Model | unknown | base
            Org/Model | 0123abc | quantised
            Org/Model; Org/Model-Base | unknown | base
            """)
    void what_is_not_known_is_left_out_and_reading_is_the_inverse_of_writing(String value) {
        assertThat(Identifier.write(Identifier.read(value))).isEqualTo(value);
    }

    @Test
    void hashes_stand_with_the_names_of_their_files() {
        Identifier one = new Identifier("Org/Model", null, null, Map.of("b.gguf", HASH, "a.gguf", HASH));
        String value = "Org/Model | unknown | unknown | a.gguf=%s, b.gguf=%s".formatted(HASH, HASH);

        assertThat(Identifier.write(List.of(one))).isEqualTo(value);
        assertThat(Identifier.read(value)).containsExactly(one);
    }

    @Test
    void no_repository_is_a_value_too() {
        assertThat(Identifier.read(Identifier.write(List.of()))).isEmpty();
    }

    @Test
    void the_package_url_names_the_commit_where_it_is_known() {
        assertThat(new Identifier("Org/Model").purl()).isEqualTo("pkg:huggingface/Org/Model");
        assertThat(new Identifier("Org/Model", "0123ABC", null, Map.of()).purl())
                .isEqualTo("pkg:huggingface/Org/Model@0123abc");
    }

    @Test
    void hashes_of_another_revision_are_not_added() {
        assertThat(Identifier.unite(
                        List.of("Org/Model | 0123abc | unknown | a=" + HASH, "org/model | 4567def | base | b=" + HASH)))
                .isEqualTo("Org/Model | 0123abc | base | a=" + HASH);
        assertThat(Identifier.unite(List.of("Org/Model | 0123abc", "org/model | unknown | unknown | b=" + HASH)))
                .isEqualTo("Org/Model | 0123abc | unknown | b=" + HASH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Org/Model, org/model",
        "' org/MODEL ', org/model",
        "https://huggingface.co/Org/Model, org/model",
        "https://huggingface.co/Org/Model/, org/model",
        "https://hf.co/Org/Model?library=vllm, org/model",
        "https://huggingface.co/Org/Model/tree/main, org/model",
        "https://huggingface.co/Org/Model/blob/main/README.md#licence, org/model",
        "https://huggingface.co/datasets/Org/Data, https://huggingface.co/datasets/org/data",
        "Old-Name-7B, old-name-7b"
    })
    void ids_and_whole_addresses_are_compared_alike(String alias, String key) {
        assertThat(HubAddress.key(alias)).isEqualTo(key);
    }
}
