package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedBeforeTest {

    private final RepeatedRequests before = new RepeatedRequests(1);

    @Test
    void what_is_asked_twice_was_asked_before_the_second_time() {
        assertThat(before.again("1/v1/models?q=mistral")).isFalse();
        assertThat(before.again("1/v1/models?q=llama")).isFalse();
        assertThat(before.again("1/v1/models?q=mistral")).isTrue();
        assertThat(before.again("1/v1/models?q=llama")).isTrue();
        assertThat(before.again("1/v1/models?q=mistral")).isTrue();
    }

    @Test
    void of_a_round_of_more_questions_than_are_remembered_most_are_new_each_time() {
        for (int round = 0; round < 3; round++) {
            long known = IntStream.range(0, 4 * RepeatedRequests.REMEMBERED)
                    .filter(number -> before.again("1/v1/models?limit=10&offset=" + number))
                    .count();

            // Each place is overwritten four times a round on average, so few addresses are recognised before that.
            assertThat(known).isLessThan(RepeatedRequests.REMEMBERED / 2);
        }
    }

    @Test
    void of_a_few_questions_nearly_all_are_remembered() {
        IntStream.range(0, 500).forEach(number -> before.again("1/v1/models?offset=" + number));

        assertThat(IntStream.range(0, 500).filter(number -> before.again("1/v1/models?offset=" + number)))
                .hasSizeGreaterThan(450);
    }
}
