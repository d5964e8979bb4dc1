package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.domain.AiModel;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;

class OrderTest {

    private static final List<AiModel> MODELS = TheSeeds.edition().models();

    /** Each page contains what a walk through the whole order would find, on sparse and dense sets. */
    @ParameterizedTest
    @CsvSource({
        "0,    0,    20",
        "1,    0,    20",
        "40,   0,    20",
        "40,   35,   20",
        "40,   40,   20",
        "300,  17,   1",
        "1500, 1480, 50",
        "1500, 0,    2147483647",
        "1500, 2147483647, 20"
    })
    void a_page_is_what_comes_next_of_the_models_that_are_meant(int many, int offset, int limit) {
        Random random = new Random(many);
        List<Integer> positions = IntStream.range(0, MODELS.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(positions, random);
        RoaringBitmap meant = new RoaringBitmap();
        positions.subList(0, many).forEach(meant::add);
        Collections.shuffle(positions, random);

        Order order = new Order(positions.stream().mapToInt(Integer::intValue).toArray());

        assertThat(order.page(MODELS, meant, offset, limit))
                .isEqualTo(positions.stream()
                        .filter(meant::contains)
                        .skip(offset)
                        .limit(limit)
                        .map(MODELS::get)
                        .toList());
    }
}
