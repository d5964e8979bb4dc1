package eu.modelcatalogue.catalogue.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which size the name of a model states, and whether it agrees with the sizes that sources state. */
class SizeInNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Llama 3.1 8B                         | 8000000000    |
            StableLM-2-1.6B                      | 1600000000    |
            Jais-30b (phase 1)                   | 30000000000   |
            GPT-Neo 125M                         | 125000000     |
            DeepSeek-R1-Distill-Qwen-7B          | 7000000000    |
            Qwen3-30B-A3B                        | 30000000000   | 3000000000
            Qwen3.8-2.4T-A95B                    | 2400000000000 | 95000000000
            Mixtral 8x7B                         |               |
            Llama-4-Scout-17B-128E               |               |
            GLA Transformer 340M 15B             |               |
            TinyLlama-1.1B (3T token checkpoint) |               |
            Ling-flash-base-2.0-20T              |               |
            Llama-3-1M                           |               |
            BitNet-b1.58-2B4T                    |               |
            Command R7B                          |               |
            Gemma 3n E4B                         |               |
            GPT-4                                |               |
            """)
    void a_size_is_read_where_it_can_be_read_in_one_way(String name, @Nullable String all, @Nullable String active) {
        SizeInName size = SizeInName.of(name);

        assertThat(written(size.all())).isEqualTo(all);
        assertThat(written(size.active())).isEqualTo(active);
    }

    private static @Nullable String written(@Nullable BigDecimal number) {
        return number == null ? null : Claim.number(number);
    }

    /** Names are rounded: 7B can mean 6.6 to 8 billion. A larger difference means that the name does not state the size of the model. */
    @Test
    void the_names_of_the_catalogue_agree_with_the_sizes_that_sources_state() {
        Map<Boolean, List<String>> agree = TheSeeds.edition().models().stream()
                .filter(model -> model.facts().get(Attribute.PARAMETERS).isKnown()
                        && model.facts().get(Attribute.PARAMETERS).basis() != Basis.NAME
                        && SizeInName.of(model.name()).all() != null)
                .collect(Collectors.partitioningBy(
                        SizeInNameTest::agrees, Collectors.mapping(AiModel::id, Collectors.toList())));

        assertThat(agree.get(true)).hasSizeGreaterThan(400);
        // Some developers round down: MiniCPM5-2B has 2.5 billion.
        assertThat(agree.get(false)).hasSizeLessThanOrEqualTo(agree.get(true).size() / 40);
    }

    private static boolean agrees(AiModel model) {
        double named = Objects.requireNonNull(SizeInName.of(model.name()).all()).doubleValue();
        double stated = new BigDecimal(model.facts().value(Attribute.PARAMETERS)).doubleValue();
        return stated > named * 0.8 && stated < named * 1.25;
    }
}
