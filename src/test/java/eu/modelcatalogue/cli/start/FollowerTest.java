package eu.modelcatalogue.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever follows the ledger: on and on, and quiet at the end. */
class FollowerTest {

    private static final Duration SOON = Duration.ofMillis(10);

    @Test
    void it_looks_on_after_a_look_that_failed_and_tells_how_each_went() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch fourth = new CountDownLatch(4);
        List<String> told = new CopyOnWriteArrayList<>();
        Follower follower = new Follower(
                () -> {
                    if (looks.incrementAndGet() == 2) {
                        throw new IllegalStateException("away");
                    }
                },
                failure -> {
                    told.add(failure == null ? "answers" : failure.getMessage());
                    fourth.countDown();
                },
                SOON,
                SOON);
        assertThat(fourth.await(10, TimeUnit.SECONDS)).isTrue();
        follower.close();
        assertThat(told).startsWith("answers", "away", "answers", "answers");
    }

    @Test
    void a_look_that_the_end_of_the_service_overtakes_tells_nobody_and_holds_nothing_up() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        List<String> told = new CopyOnWriteArrayList<>();
        Follower follower = new Follower(
                () -> {
                    looking.countDown();
                    try {
                        TimeUnit.MINUTES.sleep(1);
                    } catch (InterruptedException e) {
                        over.countDown();
                        throw new IllegalStateException("The pool is closed", e);
                    }
                },
                failure -> told.add(String.valueOf(failure)),
                SOON,
                SOON);
        assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();

        long begun = System.nanoTime();
        follower.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(told).isEmpty();
    }
}
