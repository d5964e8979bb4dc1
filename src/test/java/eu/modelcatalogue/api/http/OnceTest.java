package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnceTest {

    @Test
    void what_is_asked_for_by_many_at_a_time_is_found_out_once() {
        AtomicInteger asked = new AtomicInteger();
        Once<Integer> once = new Once<>(asked::incrementAndGet);

        assertThat(IntStream.range(0, 1_000).parallel().map(one -> once.get()).distinct())
                .containsExactly(1);
    }

    @Test
    void what_could_not_be_found_out_is_asked_for_again() {
        AtomicInteger asked = new AtomicInteger();
        Once<Integer> once = new Once<>(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return asked.get();
        });

        assertThatThrownBy(once::get).hasMessage("not yet");
        assertThat(once.get()).isEqualTo(2);
    }
}
