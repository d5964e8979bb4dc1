package eu.modelcatalogue.api.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests how much costly answers may use together. */
class BudgetTest {

    private static final byte[] ANSWER = new byte[10];

    /** A caller who waits until it disconnects or receives its answer. */
    private static final class Waiting implements Caller {

        private final AtomicBoolean gone = new AtomicBoolean();
        private final List<Runnable> sent = new ArrayList<>();

        @Override
        public boolean isGone() {
            return gone.get();
        }

        @Override
        public synchronized void whenSent(Duration longest, Runnable then) {
            sent.add(then);
        }

        synchronized void takes() {
            sent.forEach(Runnable::run);
        }
    }

    private final Waiting caller = new Waiting();

    private Budget budget(int shares, long unsent, Duration patience, Duration longest) {
        return new Budget(new Budget.Bounds(shares, unsent, 1_000, patience, longest), () -> caller);
    }

    private static void isBusy(Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(503);
            assertThat(problem.getType()).hasToString("/problems.html#busy");
            assertThat(problem.getHeaders()).containsKey("Retry-After");
        });
    }

    @Test
    void the_smallest_machine_does_two_large_or_four_small_things_at_once_and_larger_ones_more() {
        long mebibyte = 1 << 20;
        assertThat(Budget.Bounds.of(1, 256 * mebibyte).shares()).isEqualTo(100);
        assertThat(Budget.Bounds.of(2, 256 * mebibyte).shares()).isEqualTo(100);
        assertThat(Budget.Bounds.of(8, 256 * mebibyte).shares()).isEqualTo(100);
        assertThat(Budget.Bounds.of(8, 4_096 * mebibyte).shares()).isEqualTo(400);
        assertThat(Budget.Bounds.of(2, 256 * mebibyte).unsent()).isEqualTo(32 * mebibyte);
        assertThat(Budget.Bounds.of(2, 256 * mebibyte).answer()).isEqualTo((int) (16 * mebibyte));
    }

    /** Jackson wraps what it is stopped by; the caller is told that the service is busy all the same, and nothing is logged as a fault. */
    @Test
    void an_answer_that_grows_too_large_while_it_becomes_json_ends_as_busy() {
        Budget budget = budget(100, 1_000_000, Duration.ofMillis(50), Duration.ofSeconds(10));

        isBusy(() -> budget.spend(
                1, place -> place.json(new ObjectMapper().writer(), Map.of("names", List.of("n".repeat(20_000))))));
    }

    @Test
    void two_hundred_at_once_never_work_more_than_there_are_shares_and_the_others_are_told_to_come_later()
            throws Exception {
        Budget budget = budget(100, 1_000_000, Duration.ofMillis(50), Duration.ofSeconds(10));
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(200);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int one = 0; one < 200; one++) {
            all.add(threads.submit(() -> {
                try {
                    budget.spend(50, place -> {
                        most.accumulateAndGet(working.incrementAndGet(), Math::max);
                        try {
                            done.await(60, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        working.decrementAndGet();
                        return ANSWER;
                    });
                    return true;
                } catch (HttpProblem busy) {
                    return false;
                }
            }));
        }
        // Two callers hold the places until all others have been refused.
        while (all.stream().filter(Future::isDone).count() < 198) {
            Thread.sleep(10);
        }
        done.countDown();
        int answered = 0;
        for (Future<Boolean> one : all) {
            answered += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(most).hasValue(2);
        assertThat(answered).isEqualTo(2);
        assertThat(budget.free()).isEqualTo(100);
    }

    @Test
    void work_that_asks_for_more_than_there_is_takes_all_of_it_alone() {
        Budget budget = budget(100, 1_000_000, Duration.ZERO, Duration.ofSeconds(10));
        budget.spend(300, place -> {
            assertThat(budget.free()).isZero();
            isBusy(() -> budget.spend(1, another -> ANSWER));
            return ANSWER;
        });
        assertThat(budget.free()).isEqualTo(100);
    }

    @Test
    void an_answer_takes_memory_until_its_caller_has_it() {
        Budget budget = budget(100, 20, Duration.ZERO, Duration.ofSeconds(10));
        budget.spend(50, place -> ANSWER);
        budget.spend(50, place -> ANSWER);
        assertThat(budget.unsent()).isEqualTo(20);
        isBusy(() -> budget.spend(1, place -> ANSWER));
        caller.takes();
        caller.takes();
        assertThat(budget.unsent()).isZero();
        assertThat(budget.spend(1, place -> ANSWER)).hasSize(10);
    }

    @Test
    void nothing_goes_on_for_a_caller_who_is_gone() throws Exception {
        Budget budget = budget(100, 1_000, Duration.ZERO, Duration.ofSeconds(10));
        caller.gone.set(true);
        AtomicInteger steps = new AtomicInteger();
        assertThatThrownBy(() -> budget.spend(100, place -> {
                    while (steps.incrementAndGet() < 1_000) {
                        rest();
                        place.goOn();
                    }
                    return ANSWER;
                }))
                .isInstanceOf(HttpProblem.class);
        assertThat(steps.get()).isLessThan(10);
        assertThat(budget.free()).isEqualTo(100);
        assertThat(budget.unsent()).isZero();
    }

    @Test
    void nothing_goes_on_for_ever() {
        Budget budget = budget(100, 1_000, Duration.ZERO, Duration.ofMillis(30));
        isBusy(() -> budget.spend(100, place -> {
            for (int step = 0; step < 1_000; step++) {
                rest();
                place.goOn();
            }
            return ANSWER;
        }));
    }

    @Test
    void no_answer_grows_without_bound() {
        Budget budget = budget(100, 10_000, Duration.ZERO, Duration.ofSeconds(10));
        isBusy(() -> budget.spend(100, place -> {
            place.answer().writeBytes(new byte[1_001]);
            return ANSWER;
        }));
        assertThat(budget.spend(100, place -> {
                    var answer = place.answer();
                    answer.writeBytes(new byte[1_000]);
                    return answer.toByteArray();
                }))
                .hasSize(1_000);
    }

    @Test
    void work_that_fails_gives_its_place_back() {
        Budget budget = budget(100, 1_000, Duration.ZERO, Duration.ofSeconds(10));
        assertThatThrownBy(() -> budget.spend(100, place -> {
                    throw new IllegalStateException("a fault of ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(budget.free()).isEqualTo(100);
    }

    @Test
    void streams_are_counted_until_they_end() {
        Budget budget = budget(100, 1_000, Duration.ZERO, Duration.ofSeconds(10));
        for (int one = 0; one < Budget.MOST_STREAMS; one++) {
            budget.stream();
        }
        isBusy(budget::stream);
        caller.takes();
        budget.stream();
    }

    private static void rest() {
        try {
            Thread.sleep(6);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void pictures_are_made_one_at_a_time_on_the_same_thread_whoever_asks() throws Exception {
        Budget budget = budget(100, 1_000_000, Duration.ofSeconds(10), Duration.ofMinutes(1));
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Set<Thread> drawing = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<byte[]>> pictures = new ArrayList<>();
        for (int picture = 0; picture < 8; picture++) {
            // Four threads have a place, and four wait for one.
            pictures.add(threads.submit(() -> budget.spend(
                    25,
                    place -> place.draw(() -> {
                        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                        drawing.add(Thread.currentThread());
                        sleep(20);
                        atOnce.decrementAndGet();
                        return ANSWER;
                    }))));
        }
        for (Future<byte[]> picture : pictures) {
            assertThat(picture.get(1, TimeUnit.MINUTES)).isEqualTo(ANSWER);
        }
        threads.shutdown();
        assertThat(most).hasValue(1);
        assertThat(drawing).hasSize(1);
        assertThat(budget.free()).isEqualTo(100);
    }

    @Test
    void what_goes_wrong_while_a_picture_is_made_is_told_as_it_is_and_the_next_one_is_made() {
        Budget budget = budget(100, 1_000_000, Duration.ofSeconds(10), Duration.ofMinutes(1));

        assertThatThrownBy(() -> budget.spend(
                        25,
                        place -> place.draw(() -> {
                            throw new IllegalArgumentException("too large");
                        })))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("too large");
        assertThat(budget.spend(25, place -> place.draw(() -> ANSWER))).isEqualTo(ANSWER);
    }

    @Test
    void nothing_is_drawn_for_a_caller_who_went_while_waiting_for_the_turn() {
        Budget budget = budget(100, 1_000_000, Duration.ofSeconds(10), Duration.ofMinutes(1));
        AtomicBoolean drawn = new AtomicBoolean();

        isBusy(() -> budget.spend(25, place -> {
            sleep(20);
            caller.gone.set(true);
            return place.draw(() -> {
                drawn.set(true);
                return ANSWER;
            });
        }));
        assertThat(drawn).isFalse();
    }

    private static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
